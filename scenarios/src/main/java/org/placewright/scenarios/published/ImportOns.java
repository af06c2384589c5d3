package org.placewright.scenarios.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.place.GridPoint;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.scenarios.file.Faults;

/** Makes localities.csv, population.csv and boundaries.geojson of a county's folder of the ONS's published files. */
public final class ImportOns {
  private static final String NAME = "ons";
  private static final String LICENCE = "Licence: Open Government Licence v3.0 (contains public sector information licensed under it).";
  private static final String BOUNDARY_LICENCE = "Office for National Statistics, %s. Licensed under the Open Government Licence v3.0."
      + " Contains OS data (c) Crown copyright and database right.";

  /**
   * What to read.
   *
   * @param population people by area and single year of age
   * @param council whose areas
   * @param centroids population-weighted centres, where the population's file has none or others
   * @param lookup from areas of 2011 to those of 2021
   * @param boundaries GeoJSON
   * @param estimates mid-year estimates of the council by age
   * @param projections projections of the council by age
   * @param baseYear where the folder has no county.yaml
   */
  public record Files(
      Path population,
      String council,
      Optional<Path> centroids,
      Optional<Path> lookup,
      Optional<Path> boundaries,
      Optional<Path> estimates,
      Optional<Path> projections,
      Optional<AcademicYear> baseYear) {}

  /** Estimates of areas are some years older than those of the council; further apart they are not of the same people. */
  private static final double MOST_APART = 0.2;

  private final Files given;
  private final Path county;
  private final Faults faults;
  private final ImportReport report = new ImportReport();
  private final List<NewFile> files = new ArrayList<>();

  private ImportOns(Files given, Path county, Faults faults) {
    this.given = given;
    this.county = county;
    this.faults = faults;
  }

  /**
   * Reads the files; empty exactly when there was a fault.
   *
   * @param county the folder that tables are for
   */
  public static Optional<Imported> read(Files files, Path county, Faults faults) {
    int before = faults.count();
    Optional<Imported> imported = new ImportOns(files, county, faults).make();
    return faults.count() > before ? Optional.empty() : imported;
  }

  private Optional<Imported> make() {
    List<Area> areas = new AreaPeople(given.council(), report, faults).read(given.population());
    if (given.lookup().isPresent() && !areas.isEmpty()) {
      areas = new AreaLookup(given.lookup().get(), report, faults).carry(areas);
      report.count("areas of 2021 made of them", areas.size());
    }
    if (given.centroids().isPresent()) {
      Map<String, GridPoint> centres = new AreaCentres(faults).read(given.centroids().get());
      areas = areas.stream().map(area -> area.withCentre(Optional.ofNullable(centres.get(area.code())).or(area::centre))).toList();
    }
    for (Area area : areas) {
      if (area.centre().isEmpty()) {
        faults.add(
            fileName(given.population()), 0, "", area.code(),
            "the area has no centre; name a file of population-weighted centres with --centroids");
      }
    }
    Optional<PeopleByAge> estimates = given.estimates().flatMap(path -> PeopleByAge.read(path, given.council(), report, faults));
    Optional<PeopleByAge> projections = given.projections().flatMap(path -> PeopleByAge.read(path, given.council(), report, faults));
    if (areas.isEmpty() || !faults.isEmpty()) {
      return Optional.empty();
    }
    if (estimates.isPresent()) {
      checkThatAllAreThere(areas, estimates.get());
      areas = OnsLocalities.scale(areas, estimates.get());
    }
    files.add(localities(areas, estimates));
    projections.ifPresent(projected -> population(estimates, projected));
    if (projections.isEmpty()) {
      report.hint("the number of children will not change: name --estimates and --projections for population.csv");
    }
    List<Area> drawn = areas;
    given.boundaries()
        .flatMap(path -> new AreaBoundaries(report, faults).read(path, drawn, BOUNDARY_LICENCE.formatted(fileName(path))))
        .ifPresent(text -> files.add(new NewFile("boundaries.geojson", text)));
    return Optional.of(Imported.of(NAME, files, report));
  }

  /** A file cut short, or of another council's areas, must not be stretched to the council's people. */
  private void checkThatAllAreThere(List<Area> areas, PeopleByAge estimates) {
    double inAreas = OnsLocalities.countYoung(areas);
    double estimated = OnsLocalities.countYoung(estimates);
    if (Math.abs(inAreas / estimated - 1) > MOST_APART) {
      faults.add(
          fileName(given.population()), 0, "", "%,.0f".formatted(inAreas),
          "so many people of ages a plan can be in live in its %d areas; the council has %,.0f (%s, mid-%d). Are areas missing, or another council's?"
              .formatted(areas.size(), estimated, estimates.file(), estimates.latestYear()));
    }
  }

  private NewFile localities(List<Area> areas, Optional<PeopleByAge> estimates) {
    List<String> notes = new ArrayList<>();
    notes.add("All children and young people aged 0 to %d by home area and curriculum year.".formatted(OnsLocalities.OLDEST));
    notes.add(
        "Source: Office for National Statistics, %s%s.".formatted(
            fileName(given.population()), estimates.map(people -> " and " + people.file()).orElse("")));
    notes.add(LICENCE);
    notes.add(
        "Vintage: as the files' names say%s.".formatted(
            estimates.map(people -> "; council totals of mid-%d".formatted(people.latestYear())).orElse("")));
    notes.add(
        (estimates.isPresent()
            ? "Method: the share of each area in each single year of age times the council's estimate of that age, rounded by largest"
                + " remainder, so that the areas sum exactly to the council for every age."
            : "Method: people of each single year of age as published.")
            + " Curriculum year = age - 4; age at mid-year stands for age on 31 August.");
    given.lookup()
        .ifPresent(
            path -> notes.add(
                "Areas of 2011 were carried to 2021 by %s: parts of a split area have equal shares of each age, merged areas are added."
                    .formatted(fileName(path))));
    notes.add(
        "Caution: areas with boarding schools, barracks, prisons or universities hold young people who seldom have a plan of this council.");
    return NewFile.table("localities.csv", notes, OnsLocalities.header(), OnsLocalities.rows(areas));
  }

  private void population(Optional<PeopleByAge> estimates, PeopleByAge projections) {
    Optional<Horizon> horizon = CountyYears.find(county, given.baseYear(), faults);
    if (estimates.isEmpty()) {
      faults.add(
          projections.file(), 0, "", "",
          "a projection's levels keep the errors of its base year, so its growth is used on estimates; name them with --estimates");
    }
    if (estimates.isEmpty() || horizon.isEmpty()) {
      return;
    }
    int estimated = estimates.get().latestYear();
    List<AcademicYear> years = OnsLocalities.yearsWithin(horizon.get(), projections);
    if (!projections.byYear().containsKey(estimated) || years.isEmpty()) {
      faults.add(
          projections.file(), 0, "year", "",
          "it has the years %s; the estimates' year %d and years from %s on are needed"
              .formatted(projections.byYear().keySet(), estimated, horizon.get().first()));
      return;
    }
    for (int age = 0; age <= OnsLocalities.OLDEST; age++) {
      if (projections.people(estimated, age) == 0) {
        faults.add(projections.file(), 0, "age", String.valueOf(age),
            "nobody of this age in %d: no growth can be told".formatted(estimated));
        return;
      }
    }
    List<String> header = new ArrayList<>(List.of("curriculum-year"));
    years.forEach(year -> header.add(year.toString()));
    files.add(
        NewFile.table(
            "population.csv",
            List.of(
                "All people aged 0 to %d by curriculum year (age - 4) and academic year.".formatted(OnsLocalities.OLDEST),
                "Source: Office for National Statistics, %s and %s.".formatted(estimates.get().file(), projections.file()), LICENCE,
                "Vintage: estimate mid-%d; projection as its file's name says.".formatted(estimated),
                "Method: mid-%d estimate of the age x projected people of that age in the year / projected people of that age in %d."
                    .formatted(estimated, estimated),
                "Only growth ratios of the projection are used, never its levels. Academic year %s = mid-%d and so on. Rounded to whole people."
                    .formatted(years.getFirst(), years.getFirst().startYear())),
            header, OnsLocalities.population(estimates.get(), projections, years)));
    report.count("academic years of population", years.size());
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
