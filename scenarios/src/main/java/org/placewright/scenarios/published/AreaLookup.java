package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.place.GridPoint;
import org.placewright.model.projection.WholeNumbers;
import org.placewright.scenarios.file.Faults;

/**
 * Carries people from the areas of the 2011 census to those of 2021. An area that was split gives each part an equal share of
 * each age, in whole people by largest remainder, as nothing published says who lives in which part at that date; areas that were
 * merged are added. Nobody is lost or made.
 */
final class AreaLookup {
  private static final PublicColumn OLD_CODE = PublicColumn.called("lsoa11_code", "lsoa11cd");
  private static final PublicColumn NEW_CODE = PublicColumn.called("lsoa21_code", "lsoa21cd");
  private static final PublicColumn NEW_NAME = PublicColumn.called("lsoa21_name", "lsoa21nm");

  private record NewArea(String code, String name) {}

  private final Path path;
  private final ImportReport report;
  private final Faults faults;

  AreaLookup(Path path, ImportReport report, Faults faults) {
    this.path = path;
    this.report = report;
    this.faults = faults;
  }

  /** The same people by areas of 2021; empty, with faults, when an area has no successor. */
  List<Area> carry(List<Area> old) {
    int before = faults.count();
    Map<String, List<NewArea>> successors = new TreeMap<>();
    Optional<PublicTable> table = PublicTable.read(path, List.of(OLD_CODE, NEW_CODE), row -> true, faults);
    for (PublicRow row : table.map(PublicTable::rows).orElse(List.of())) {
      NewArea successor = new NewArea(row.text(NEW_CODE), row.find(NEW_NAME).orElse(row.text(NEW_CODE)));
      List<NewArea> known = successors.computeIfAbsent(row.text(OLD_CODE), code -> new ArrayList<>());
      if (!known.contains(successor)) {
        known.add(successor);
      }
    }
    String name = String.valueOf(path.getFileName());
    SortedMap<String, List<Area>> parts = new TreeMap<>();
    for (Area area : old) {
      List<NewArea> into = successors.getOrDefault(area.code(), List.of());
      if (into.isEmpty() && table.isPresent()) {
        faults.add(name, 0, OLD_CODE.name(), area.code(), "no row says what became of this area; its people would be lost");
      }
      if (into.size() > 1) {
        report.note(
            name, 0, area.code(), "split into %d areas".formatted(into.size()),
            "an equal share of each age in each; centre of the old area unless --centroids has its own");
      }
      split(area, into).forEach(part -> parts.computeIfAbsent(part.code(), code -> new ArrayList<>()).add(part));
    }
    return faults.count() > before ? List.of() : parts.values().stream().map(list -> merge(list, name)).toList();
  }

  private static List<Area> split(Area area, List<NewArea> into) {
    Map<NewArea, List<Integer>> people = new LinkedHashMap<>();
    into.forEach(part -> people.put(part, new ArrayList<>()));
    double[] evenly = new double[into.size()];
    Arrays.fill(evenly, 1);
    for (int age = 0; age < area.people().size(); age++) {
      int[] shares = into.isEmpty() ? new int[0] : WholeNumbers.share(area.people().get(age), evenly);
      // The part that gets the odd one changes from age to age, else the first would be larger at every age.
      List<Integer> turned = Arrays.stream(shares).boxed().collect(Collectors.toCollection(ArrayList::new));
      Collections.rotate(turned, age);
      for (int i = 0; i < into.size(); i++) {
        people.get(into.get(i)).add(turned.get(i));
      }
    }
    return into.stream().map(part -> new Area(part.code(), part.name(), area.centre(), people.get(part))).toList();
  }

  private Area merge(List<Area> parts, String file) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Area first = parts.getFirst();
    List<Integer> people = new ArrayList<>(Collections.nCopies(first.people().size(), 0));
    double east = 0;
    double north = 0;
    double weight = 0;
    for (Area part : parts) {
      for (int age = 0; age < people.size(); age++) {
        people.set(age, people.get(age) + part.people().get(age));
      }
      if (part.centre().isPresent()) {
        east += part.centre().get().easting() * (double) part.total();
        north += part.centre().get().northing() * (double) part.total();
        weight += part.total();
      }
    }
    report.note(file, 0, first.code(), "merged of %d areas".formatted(parts.size()), "the sum of their people; the centre between them");
    Optional<GridPoint> centre = weight > 0
        ? Optional.of(new GridPoint((int) Math.round(east / weight), (int) Math.round(north / weight)))
        : first.centre();
    return new Area(first.code(), first.name(), centre, people);
  }
}
