package org.placewright.scenarios.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.scenarios.file.Faults;

/**
 * Who has a plan and where people live, as far as a county's folder says already: what places are held against.
 *
 * @param groups of placement types by what they say of their provisions: a sink's id, or kinds
 * @param cells needs and curriculum years with a plan
 * @param homes centres of localities
 * @param middle of the homes of all children
 */
record CountyPlans(Map<String, Group> groups, Set<Cell> cells, List<GridPoint> homes, GridPoint middle) {
  private static final PublicColumn CODE = PublicColumn.called("code");
  private static final PublicColumn PROVISIONS = PublicColumn.called("provisions");
  private static final PublicColumn AGE = PublicColumn.called("age");
  private static final PublicColumn EASTING = PublicColumn.called("easting");
  private static final PublicColumn NORTHING = PublicColumn.called("northing");
  private static final String TYPES_FILE = "placement-types.csv";
  private static final String PLACEMENTS_FILE = "plans-by-age-and-placement.csv";
  private static final String NEEDS_FILE = "plans-by-need-and-age.csv";
  private static final String HOMES_FILE = "localities.csv";

  /** The files it is read from. */
  static final List<String> FILES = List.of("county.yaml", TYPES_FILE, PLACEMENTS_FILE, NEEDS_FILE, HOMES_FILE);

  /** Placement types whose children are at the same provisions; years is empty when there are no children. */
  record Group(int plans, Set<NationalCurriculumYear> years) {
    Optional<NationalCurriculumYear> youngest() {
      return years.stream().min(NationalCurriculumYear::compareTo);
    }

    Optional<NationalCurriculumYear> oldest() {
      return years.stream().max(NationalCurriculumYear::compareTo);
    }
  }

  /** Children alike in need and curriculum year. */
  record Cell(NeedType need, NationalCurriculumYear ncy) {}

  /** Reads a folder; empty when it lacks one of the files, or, with faults, when one cannot be read. */
  static Optional<CountyPlans> find(Path folder, int returnYear, Faults faults) {
    if (!FILES.stream().allMatch(file -> Files.exists(folder.resolve(file)))) {
      return Optional.empty();
    }
    int before = faults.count();
    List<PublicRow> types = rows(folder, TYPES_FILE, List.of(CODE, PROVISIONS), faults);
    List<PublicRow> placements = rows(folder, PLACEMENTS_FILE, List.of(AGE), faults);
    List<PublicRow> needs = rows(folder, NEEDS_FILE, List.of(AGE), faults);
    List<PublicRow> homes = rows(folder, HOMES_FILE, List.of(EASTING, NORTHING), faults);
    if (faults.count() > before || homes.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    for (PublicRow type : types) {
      Group group = countGroup(placements, type.text(CODE));
      groups.merge(type.text(PROVISIONS), group, CountyPlans::merge);
    }
    Set<Cell> cells = new LinkedHashSet<>();
    for (PublicRow row : needs) {
      for (String code : NeedType.listCodes(returnYear)) {
        if (count(row, code) > 0) {
          cells.add(new Cell(NeedType.fromCode(code, returnYear).orElseThrow(), ncy(row)));
        }
      }
    }
    List<GridPoint> centres = homes.stream().map(row -> new GridPoint(count(row, EASTING.name()), count(row, NORTHING.name()))).toList();
    return Optional.of(new CountyPlans(groups, cells, centres, middle(homes, centres)));
  }

  private static List<PublicRow> rows(Path folder, String file, List<PublicColumn> needed, Faults faults) {
    return PublicTable.read(folder.resolve(file), needed, row -> true, faults).map(PublicTable::rows).orElse(List.of());
  }

  private static Group countGroup(List<PublicRow> placements, String code) {
    int plans = 0;
    Set<NationalCurriculumYear> years = new TreeSet<>();
    for (PublicRow row : placements) {
      int count = count(row, code);
      plans += count;
      if (count > 0) {
        years.add(ncy(row));
      }
    }
    return new Group(plans, years);
  }

  private static Group merge(Group one, Group other) {
    Set<NationalCurriculumYear> years = new TreeSet<>(one.years());
    years.addAll(other.years());
    return new Group(one.plans() + other.plans(), years);
  }

  private static int count(PublicRow row, String column) {
    return row.find(column).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
  }

  private static NationalCurriculumYear ncy(PublicRow row) {
    return NationalCurriculumYear.ofAge(count(row, AGE.name()));
  }

  private static GridPoint middle(List<PublicRow> homes, List<GridPoint> centres) {
    double east = 0;
    double north = 0;
    double people = 0;
    for (int i = 0; i < homes.size(); i++) {
      PublicRow home = homes.get(i);
      int children = NationalCurriculumYear.listAll().stream().mapToInt(year -> count(home, year.toString())).sum();
      east += (double) children * centres.get(i).easting();
      north += (double) children * centres.get(i).northing();
      people += children;
    }
    return people == 0
        ? centres.getFirst()
        : new GridPoint((int) Math.round(east / people), (int) Math.round(north / people));
  }

  /** The kinds that a group names; none when it names a sink. */
  static List<ProvisionKind> kindsOf(String provisions) {
    List<ProvisionKind> kinds = new ArrayList<>();
    for (String word : provisions.split(";")) {
      EnumSet.allOf(ProvisionKind.class).stream().filter(kind -> kind.name().equals(word.strip())).forEach(kinds::add);
    }
    return kinds;
  }

  /** Whether a child with a plan may ever be at a provision within so many years. */
  boolean mayUse(DraftProvision provision, int years) {
    return cells.stream()
        .anyMatch(
            cell -> (provision.needs().isEmpty() || provision.needs().contains(cell.need()))
                && cell.ncy().compareTo(provision.last()) <= 0
                && cell.ncy().number() + years - 1 >= provision.first().number());
  }
}
