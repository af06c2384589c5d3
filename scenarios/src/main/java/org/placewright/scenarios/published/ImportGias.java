package org.placewright.scenarios.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
  static final String SOURCE = "Source: Department for Education, %s, %s.";
  static final String LICENCE = "Licence: Open Government Licence v3.0 (contains public sector information licensed under it)."
      + " Coordinates: contains OS data (c) Crown copyright and database right.";

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
    files.add(resource("transport-needs.csv", "default-transport-needs.csv"));
    if (plans.isPresent()) {
      provisions.addAll(standIns(plans.get(), provisions, sinks));
    } else {
      report.hint(
          "children with plans were not held against these places: import sen2-published and ons into the folder before gias (it needs %s)"
              .formatted(String.join(", ", CountyPlans.FILES)));
    }
    provisions.addAll(sinks);
    files.addAll(tables(provisions));
    GiasLists lists = new GiasLists(register, report);
    lists.hosts().ifPresent(files::add);
    if (neighboursWithinMiles.isPresent()) {
      files.add(lists.neighbours(neighboursWithinMiles.getAsInt(), plans.map(CountyPlans::homes)));
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
  private List<DraftProvision> standIns(CountyPlans known, List<DraftProvision> provisions, List<DraftProvision> sinks)
      throws IOException {
    StandIns standIns = new StandIns(known, horizon.first(), report);
    List<DraftProvision> trial = new ArrayList<>(provisions);
    trial.addAll(standIns.withoutLimit());
    trial.addAll(sinks);
    List<NewFile> more = new ArrayList<>(files);
    more.addAll(tables(trial));
    return UntracedPlaces.count(county, more, standIns.ids(), faults).map(places -> standIns.sized(places, provisions)).orElse(List.of());
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

  private static NewFile resource(String path, String resource) {
    try (InputStream in = ImportGias.class.getResourceAsStream(resource)) {
      return new NewFile(path, new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
