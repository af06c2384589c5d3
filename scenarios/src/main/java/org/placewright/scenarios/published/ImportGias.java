package org.placewright.scenarios.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.scenarios.file.Faults;

/**
 * Makes provisions.csv, places.csv and, with defaults, rates.csv and transport.csv of a county's folder of the register of
 * schools (GIAS).
 */
public final class ImportGias {
  private static final String NAME = "gias";
  private static final double METRES_IN_A_MILE = 1609.344;
  private static final String SOURCE = "Source: Department for Education, %s, %s.";
  private static final String LICENCE = "Licence: Open Government Licence v3.0 (contains public sector information licensed under it)."
      + " Coordinates: contains OS data (c) Crown copyright and database right.";
  private static final String NOT_TRACED = "-not-traced";
  private static final String MARKET = "-market";

  private final GiasRegister register;
  private final Horizon horizon;
  private final Path county;
  private final Optional<CountyPlans> plans;
  private final ImportReport report;
  private final Faults faults;
  private final List<NewFile> files = new ArrayList<>();

  private ImportGias(GiasRegister register, Horizon horizon, Path county, Optional<CountyPlans> plans, ImportReport report, Faults faults) {
    this.register = register;
    this.horizon = horizon;
    this.county = county;
    this.plans = plans;
    this.report = report;
    this.faults = faults;
  }

  /**
   * Reads the register; empty exactly when there was a fault.
   *
   * @param path edubasealldata, as published
   * @param council its name, or its code
   * @param neighboursWithinMiles straight miles from a home within which special schools of other councils are listed
   * @param baseYear where the folder has no county.yaml
   * @param county the folder that tables are for; its tables of plans and localities are held against the places found
   */
  public static Optional<Imported> read(
      Path path, String council, OptionalInt neighboursWithinMiles, Optional<AcademicYear> baseYear, Path county, Faults faults)
      throws IOException {
    int before = faults.count();
    ImportReport report = new ImportReport();
    Optional<Horizon> horizon = CountyYears.find(county, baseYear, faults);
    int returnYear = horizon.map(years -> years.first().censusYear()).orElse(2025);
    Optional<GiasRegister> register = GiasRegister.read(path, council, returnYear, report, faults);
    Optional<CountyPlans> plans = CountyPlans.find(county, returnYear, faults);
    if (register.isEmpty() || horizon.isEmpty()) {
      return Optional.empty();
    }
    Imported imported = new ImportGias(register.get(), horizon.get(), county, plans, report, faults).make(neighboursWithinMiles);
    return faults.count() > before ? Optional.empty() : Optional.of(imported);
  }

  private Imported make(OptionalInt neighboursWithinMiles) throws IOException {
    List<DraftProvision> provisions = new ArrayList<>(
        new GiasProvisions(horizon, register.edition(), report).make(register.schools()).stream().filter(this::mayBeUsed).toList());
    provisions.sort(Comparator.comparing(DraftProvision::kind).thenComparing(DraftProvision::name).thenComparing(DraftProvision::id));
    for (ProvisionKind kind : ProvisionKind.values()) {
      int number = (int) provisions.stream().filter(provision -> provision.kind() == kind).count();
      if (number > 0) {
        report.count("provisions of kind " + kind.label(), number);
      }
    }
    List<DraftProvision> sinks = sinks();
    files.add(resource("rates.csv", "default-rates.csv"));
    files.add(resource("transport.csv", "default-transport.csv"));
    if (plans.isPresent()) {
      provisions.addAll(standIns(plans.get(), provisions, sinks));
    } else {
      report.hint(
          "children with plans were not held against these places: import sen2-published and ons into the folder before gias (it needs %s)"
              .formatted(String.join(", ", CountyPlans.FILES)));
    }
    provisions.addAll(sinks);
    files.addAll(tables(provisions));
    files.add(candidateHosts());
    if (neighboursWithinMiles.isPresent()) {
      files.add(neighbours(neighboursWithinMiles.getAsInt()));
    }
    return Imported.of(NAME, files, report);
  }

  /** A school that no child with a plan could ever be at is a fault in a county; it is reported and left out. */
  private boolean mayBeUsed(DraftProvision provision) {
    boolean usable = plans.isEmpty() || plans.get().mayUse(provision, horizon.years());
    if (!usable) {
      PublicRow row = register.schools().stream().filter(s -> s.urn().equals(provision.urn())).findFirst().orElseThrow().row();
      report.note(
          row, provision.urn() + " " + provision.name(),
          "no child with a plan has its needs (%s) and ages (%s to %s)".formatted(
              provision.needsInWords(), provision.first(), provision.last()),
          "left out");
    }
    return usable;
  }

  private List<DraftProvision> sinks() {
    List<DraftProvision> sinks = new ArrayList<>();
    for (Sink sink : Sink.values()) {
      Optional<CountyPlans.Group> group = plans.map(p -> p.groups().get(sink.id()));
      NationalCurriculumYear first = group.flatMap(CountyPlans.Group::youngest)
          .filter(year -> year.compareTo(sink.first()) < 0)
          .orElse(sink.first());
      NationalCurriculumYear last = group.flatMap(CountyPlans.Group::oldest)
          .filter(year -> year.compareTo(sink.last()) > 0)
          .orElse(sink.last());
      sinks.add(
          new DraftProvision(
              sink.id(), "", sink.label(), sink.kind(), Optional.empty(), Set.of(), first, last, sink.caution(),
              List.of(DraftProvision.unlimited(horizon.first(), "Stands for many settings"))));
    }
    return sinks;
  }

  /** One more provision for each group of placement types whose children the register's places cannot hold. */
  private List<DraftProvision> standIns(CountyPlans known, List<DraftProvision> provisions, List<DraftProvision> sinks) throws IOException {
    Map<String, DraftProvision> standIns = new LinkedHashMap<>();
    known.groups().forEach((words, group) -> {
      List<ProvisionKind> kinds = CountyPlans.kindsOf(words);
      if (!kinds.isEmpty()) {
        DraftProvision standIn = standIn(known, kinds.getFirst(), group);
        standIns.put(standIn.id(), standIn);
      }
    });
    List<DraftProvision> trial = new ArrayList<>(provisions);
    trial.addAll(standIns.values());
    trial.addAll(sinks);
    List<NewFile> more = new ArrayList<>(files);
    more.addAll(tables(trial));
    Optional<Map<String, Integer>> children = UntracedPlaces.count(county, more, standIns.keySet(), faults);
    List<DraftProvision> kept = new ArrayList<>();
    children.ifPresent(counts -> counts.forEach((id, places) -> sized(standIns.get(id), places, provisions).ifPresent(kept::add)));
    return kept;
  }

  private DraftProvision standIn(CountyPlans known, ProvisionKind kind, CountyPlans.Group group) {
    String id = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + (kind.isInmss() ? MARKET : NOT_TRACED);
    NationalCurriculumYear first = group.youngest().orElse(NationalCurriculumYear.youngestFrom(4));
    NationalCurriculumYear last = group.oldest().orElse(NationalCurriculumYear.oldestTo(16));
    String label = Character.toUpperCase(kind.label().charAt(0)) + kind.label().substring(1);
    return new DraftProvision(
        id, "", label + (kind.isInmss() ? ": schools elsewhere" : ": places not traced"), kind, Optional.of(known.middle()), Set.of(),
        first,
        last.after(1).orElse(last),
        "Stands for places that the register does not name: other councils' schools, or more children than places stated. Site assumed: the"
            + " middle of the homes of all children. Replace it by real provisions.",
        List.of(DraftProvision.unlimited(horizon.first(), "Stands for schools elsewhere")));
  }

  private Optional<DraftProvision> sized(DraftProvision standIn, int places, List<DraftProvision> provisions) {
    if (standIn.kind().isInmss()) {
      report.count("children at %s (without limit) at least".formatted(standIn.id()), places);
      return Optional.of(standIn);
    }
    if (places == 0 && provisions.stream().anyMatch(provision -> provision.kind() == standIn.kind())) {
      return Optional.empty();
    }
    report.count("places not traced: " + standIn.id(), places);
    report.hint(
        "%s has %d places for children whom the register's places cannot hold; see where they are and replace it"
            .formatted(standIn.id(), places));
    return Optional.of(
        standIn.withPlaces(
            List.of(
                new DraftProvision.PlacesRow(
                    horizon.first(), String.valueOf(places), true,
                    "Children counted there by the census of plans, less those the register's places hold"))));
  }

  private List<NewFile> tables(List<DraftProvision> provisions) {
    String source = SOURCE.formatted(register.edition(), register.council().name());
    return List.of(
        NewFile.table(
            "provisions.csv",
            List.of(
                "Where children with a plan of %s are taught, as the register of schools has it: special schools, bases and units, alternative"
                    .formatted(register.council().name())
                    + " provision, independent special schools, and sinks that stand for many settings.",
                source, LICENCE, "Vintage: as the register; base year %s.".formatted(horizon.first()),
                "Method: needs are the types SEN1 to SEN13; curriculum years are the statutory ages (lowest age 4 or 5 = R, highest age 11 ="
                    + " Y6). A resourced provision and a SEN unit have the needs and ages of their school. Whatever is assumed is said under caution."),
            DraftProvision.HEADER, provisions.stream().map(DraftProvision::row).toList()),
        NewFile.table(
            "places.csv",
            List.of(
                "Places at each provision from an academic year on.", source, LICENCE,
                "Vintage: as the register; base year %s.".formatted(horizon.first()),
                "Method: stated = capacity in the register, of the school for all councils; estimated = its roll where no capacity is stated, 0"
                    + " where neither is, and what the census of plans counts above that. Opening and closing by the register's days."),
            DraftProvision.PLACES_HEADER, provisions.stream().flatMap(provision -> provision.placesRows().stream()).toList()));
  }

  private NewFile candidateHosts() {
    List<List<String>> rows = new ArrayList<>();
    int unknown = 0;
    List<GiasSchool> hosts = register.schools()
        .stream()
        .filter(school -> school.type() == GiasType.MAINSTREAM && school.status() == GiasSchool.Status.OPEN && school.site().isPresent())
        .toList();
    for (GiasSchool school : hosts) {
      OptionalInt capacity = school.count(GiasColumns.CAPACITY);
      OptionalInt roll = school.count(GiasColumns.PUPILS);
      if (capacity.isEmpty() || roll.isEmpty()) {
        unknown++;
        report.note(school.row(), school.what(), "capacity or roll is not stated", "not among candidate hosts");
      } else if (capacity.getAsInt() > roll.getAsInt()) {
        GridPoint site = school.site().orElseThrow();
        rows.add(
            List.of(
                school.urn(), school.name(), school.row().text(GiasColumns.PHASE), school.first().toString(), school.last().toString(),
                String.valueOf(site.easting()), String.valueOf(site.northing()), school.row().text(GiasColumns.LSOA),
                school.row().text(GiasColumns.MSOA), String.valueOf(roll.getAsInt()), String.valueOf(capacity.getAsInt()),
                String.valueOf(capacity.getAsInt() - roll.getAsInt()), school.row().text(GiasColumns.RESOURCED_TYPE)));
      }
    }
    report.count("mainstream schools with more places than pupils", rows.size());
    report.count("mainstream schools without capacity or roll", unknown);
    rows.sort(Comparator.comparing((List<String> row) -> -Integer.parseInt(row.get(11))).thenComparing(row -> row.getFirst()));
    return NewFile.table(
        Imported.FOLDER + "candidate-hosts.csv",
        List.of(
            "Mainstream schools of %s with more places than pupils: where a base might find room. Nothing reads this list; a base becomes a"
                .formatted(register.council().name()) + " provision by a row in provisions.csv and one in places.csv or schemes.csv.",
            SOURCE.formatted(register.edition(), register.council().name()), LICENCE, "Vintage: as the register.",
            "Method: SchoolCapacity less NumberOfPupils; nothing is known of rooms fit for a base."),
        List.of(
            "urn", "name", "phase", "first-curriculum-year", "last-curriculum-year", "easting", "northing", "lsoa", "msoa", "roll",
            "capacity",
            "spare", "base-now"),
        rows);
  }

  /** Special schools of other councils near enough, for the user to buy places at. */
  private NewFile neighbours(int miles) {
    List<GridPoint> own = plans.map(CountyPlans::homes)
        .orElseGet(() -> register.schools().stream().flatMap(school -> school.site().stream()).toList());
    List<List<String>> rows = new ArrayList<>();
    for (GiasSchool school : register.others()) {
      double metres = school.site()
          .map(site -> own.stream().mapToDouble(site::metresTo).min().orElse(Double.POSITIVE_INFINITY))
          .orElse(Double.POSITIVE_INFINITY);
      if (metres <= miles * METRES_IN_A_MILE) {
        GridPoint site = school.site().orElseThrow();
        rows.add(
            List.of(
                school.urn(), school.name(), school.row().text(GiasColumns.LA_NAME), school.type().kind().name(),
                String.valueOf(site.easting()), String.valueOf(site.northing()),
                school.needs().isEmpty() ? "ALL" : String.join(";", school.needs().stream().map(Enum::name).toList()),
                school.first().toString(), school.last().toString(), school.row().text(GiasColumns.PUPILS),
                school.row().text(GiasColumns.CAPACITY), String.valueOf(Math.round(metres / METRES_IN_A_MILE))));
      }
    }
    rows.sort(Comparator.comparing((List<String> row) -> Integer.parseInt(row.get(11))).thenComparing(row -> row.getFirst()));
    report.count("special schools of other councils within %d miles".formatted(miles), rows.size());
    return NewFile.table(
        Imported.FOLDER + "neighbour-schools.csv",
        List.of(
            "Special schools of other councils within %d straight miles of a home. How many places are bought there is not published: nothing"
                .formatted(miles) + " reads this list; a school becomes a provision by rows in provisions.csv and places.csv.",
            SOURCE.formatted(register.edition(), "all councils"), LICENCE, "Vintage: as the register.",
            "Method: miles from the nearest locality's centre, or school where there are no localities yet, in a straight line."),
        List.of(
            "urn", "name", "council", "kind", "easting", "northing", "needs", "first-curriculum-year", "last-curriculum-year", "roll",
            "capacity", "miles"),
        rows);
  }

  private static NewFile resource(String path, String resource) {
    try (InputStream in = ImportGias.class.getResourceAsStream(resource)) {
      return new NewFile(path, new String(java.util.Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
