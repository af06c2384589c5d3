package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.intervention.CloseProvision;
import org.placewright.model.intervention.ConvertPlaces;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.OpenProvision;
import org.placewright.model.intervention.ReshapeProvision;
import org.placewright.model.intervention.SetPlaces;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads changes of provision: what opens, closes, is for others, or has another number of places. */
final class PlaceChanges {
  static final List<String> KINDS = List.of("open", "satellite", "close", "reshape", "places");
  private static final double FAR_METRES = 100_000;

  private final ChangeKeys keys;
  private final String scenario;

  PlaceChanges(ChangeKeys keys, String scenario) {
    this.keys = keys;
    this.scenario = scenario;
  }

  Optional<Intervention> read(String kind) {
    return switch (kind) {
      case "open" -> readOpen();
      case "satellite" -> readSatellite();
      case "close" -> readClose();
      case "reshape" -> readReshape();
      default -> readPlaces();
    };
  }

  private Optional<Intervention> readPlaces() {
    Optional<ProvisionId> provision = keys.provision("provision");
    Optional<Integer> places = keys.wholeNumber("places", 0, Counts.MOST_PLACES);
    Optional<AcademicYear> from = readFrom();
    return keys.isSound() && from.isPresent()
        ? Optional.of(new SetPlaces(provision.orElseThrow(), places.orElseThrow(), from.get()))
        : Optional.empty();
  }

  private Optional<AcademicYear> readFrom() {
    Optional<AcademicYear> from = keys.academicYear("from");
    if (!keys.has("from")) {
      keys.missing("from", "the first academic year, like 2027/28");
    }
    return from;
  }

  private Optional<Intervention> readClose() {
    Optional<ProvisionId> provision = keys.provision("provision");
    Optional<AcademicYear> intakeEnds = keys.academicYear("intake-ends");
    Optional<AcademicYear> from = keys.academicYear("from");
    if (!keys.has("from") && !keys.has("intake-ends")) {
      keys.missing("from", "\"intake-ends: 2027/28\" (nobody new from then on, who is there finishes), or \"from: 2027/28\" (closed)");
    }
    if (intakeEnds.isPresent() && from.isPresent() && !intakeEnds.get().isBefore(from.get())) {
      keys.fault("from", "it closes after its intake has ended (%s)".formatted(intakeEnds.get()));
    }
    return keys.isSound() && provision.isPresent() && (from.isPresent() || intakeEnds.isPresent())
        ? Optional.of(new CloseProvision(provision.get(), intakeEnds, from))
        : Optional.empty();
  }

  private Optional<Intervention> readOpen() {
    Optional<ProvisionKind> kind = keys.oneOf("kind", ProvisionKind.class);
    if (!keys.has("kind")) {
      keys.missing("kind", CodeWords.orList(ProvisionKind.class, ProvisionKind::hasSite));
    } else if (kind.filter(known -> !known.hasSite()).isPresent()) {
      keys.fault("kind", "only what stands at one place can open: " + CodeWords.orList(ProvisionKind.class, ProvisionKind::hasSite));
    }
    Optional<GridPoint> site = readSite();
    List.of("needs", "first-curriculum-year", "last-curriculum-year")
        .stream()
        .filter(key -> !keys.has(key))
        .forEach(key -> keys.missing(key, key.equals("needs") ? "need codes in brackets, or ALL" : "like R or Y7"));
    Optional<Designation> designation = readDesignation(Optional.empty());
    return readNew(kind, site, designation, Optional.empty(), keys.opening());
  }

  private Optional<Intervention> readSatellite() {
    Optional<Provision> parent = keys.provision("of").flatMap(keys::findProvision);
    if (parent.filter(of -> of.kind() != ProvisionKind.SPECIAL_SCHOOL && of.kind() != ProvisionKind.SATELLITE).isPresent()) {
      keys.fault("of", "a satellite is of a special school, not of a %s; open one instead".formatted(parent.get().kind().label()));
    }
    Optional<GridPoint> site = readSite();
    ChangeReader.Opening when = keys.opening();
    Optional<AcademicYear> opens = when.from().or(when::earliest);
    opens.filter(year -> parent.filter(of -> of.isClosedIn(year)).isPresent())
        .ifPresent(year -> keys.fault("of", "%s is closed by %s, when the satellite would open".formatted(parent.get().id(), year)));
    Optional<Designation> designation = readDesignation(
        parent.map(of -> opens.map(of::designationIn).orElse(of.designation())));
    return readNew(Optional.of(ProvisionKind.SATELLITE), site, designation, parent.map(Provision::kind), when);
  }

  /** New provision of a kind at a site; decided, or offered where its opening is the plan's to choose. */
  private Optional<Intervention> readNew(
      Optional<ProvisionKind> kind, Optional<GridPoint> site, Optional<Designation> designation, Optional<ProvisionKind> like,
      ChangeReader.Opening when) {
    Optional<String> id = readId("id");
    Optional<String> name = keys.findText("name").or(() -> id);
    Optional<PhasedPlaces> places = readPhases();
    Optional<BigDecimal> capital = keys.findNumber("capital", BigDecimal.ZERO, Counts.MOST_POUNDS, "capital-pounds");
    Optional<BigDecimal> yearly = keys.findNumber("yearly", BigDecimal.ZERO, Counts.MOST_POUNDS, "yearly-pounds");
    Optional<String> source = keys.findText("source");
    if (when.from().isPresent() && yearly.isPresent()) {
      keys.fault("yearly", "a yearly cost goes with \"opening: { earliest: ... }\" only; places that are decided cost what rates.csv says");
    }
    if (!keys.isSound() || kind.isEmpty() || site.isEmpty() || designation.isEmpty() || id.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    ProvisionId provisionId = new ProvisionId(id.get());
    Provision provision = new Provision(
        provisionId, Optional.empty(), name.orElseThrow(), kind.get(), site, designation.get(),
        Optional.of(source.map("Opened by the scenario. %s"::formatted).orElse("Opened by the scenario.")));
    Optional<OpenProvision.Opening> opening = when
        .from().<OpenProvision
            .Opening>map(from -> new OpenProvision.Opening.Decided(from, places.get(), capital.map(Money::ofPounds)))
        .or(
            () -> when.earliest()
                .map(
                    earliest -> new OpenProvision.Opening.Offered(
                        new CapitalScheme(
                            new SchemeId(id.get()), name.get(), provisionId, places.get(), earliest,
                            BuildingCost.borrowed(Money.ofPounds(capital.orElse(BigDecimal.ZERO))),
                            Money.ofPounds(yearly.orElse(BigDecimal.ZERO)), SchemeConditions.NONE,
                            source.orElse("scenario " + scenario)))));
    return opening.map(chosen -> new OpenProvision(provision, chosen, like));
  }

  private Optional<Intervention> readReshape() {
    Optional<Provision> before = keys.provision("provision").flatMap(keys::findProvision);
    Optional<AcademicYear> from = readFrom();
    Optional<Designation> designation = readDesignation(
        before.flatMap(provision -> from.map(provision::designationIn)).or(() -> before.map(Provision::designation)));
    if (keys.has("kind") || keys.has("places")) {
      return readConversion(before, designation, from);
    }
    if (List.of("needs", "first-curriculum-year", "last-curriculum-year", "room").stream().noneMatch(keys::has)) {
      keys.missing("needs", "whom it is for now: needs, curriculum years, room by need, or a kind with places");
    }
    return keys.isSound() && before.isPresent() && from.isPresent()
        ? designation.map(now -> new ReshapeProvision(before.get().id(), now, from.get()))
        : Optional.empty();
  }

  /** Places that become places of another kind: a new provision at the same site. */
  private Optional<Intervention> readConversion(
      Optional<Provision> before, Optional<Designation> designation, Optional<AcademicYear> from) {
    Optional<ProvisionKind> kind = keys.oneOf("kind", ProvisionKind.class);
    if (!keys.has("kind")) {
      keys.missing("kind", "what the places become, like RESOURCE_BASE; to change the number of places, use the change places");
    } else if (kind.filter(known -> !known.isCommissioned()).isPresent()) {
      keys.fault("kind", "places become places of " + CodeWords.orList(ProvisionKind.class, ProvisionKind::isCommissioned));
    }
    if (kind.isPresent() && before.filter(provision -> provision.kind() == kind.get()).isPresent()) {
      keys.fault("kind", "it is of this kind already; to change the number of places, use the change places");
    }
    Optional<PhasedPlaces> phases = readPhases();
    Optional<String> id = keys.has("id") ? readId("id") : before.map(provision -> provision.id() + "-reshaped");
    Optional<String> name = keys.findText("name").or(() -> before.map(provision -> provision.name() + ", reshaped"));
    Optional<BigDecimal> capital = keys.findNumber("capital", BigDecimal.ZERO, Counts.MOST_POUNDS, "capital-pounds");
    if (before.filter(provision -> provision.site().isEmpty()).isPresent()) {
      keys.fault("provision", "it stands for many places, so nothing there can become another kind");
    }
    if (!keys.isSound() || before.isEmpty() || designation.isEmpty() || from.isEmpty() || phases.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Provision becomes = new Provision(
        new ProvisionId(id.orElseThrow()), before.get().urn(), name.orElseThrow(), kind.get(), before.get().site(), designation.get(),
        Optional.of("Reshaped by the scenario from %s.".formatted(before.get().id())), before.get().authority());
    PhasedPlaces places = !keys.isList("places") ? inEqualParts(phases.get().all(), longestStay(before.get(), designation.get()))
        : phases.get();
    return Optional.of(new ConvertPlaces(before.get().id(), becomes, places, from.get(), capital.map(Money::ofPounds)));
  }

  /** The longest stay of those who are there and of those who come. */
  private static int longestStay(Provision before, Designation now) {
    return Math.max(
        now.longestStay(), before.listDesignations().stream().mapToInt(Designation::longestStay).max().orElseThrow());
  }

  /** One part for each year of the longest stay, so that those who are there can finish. */
  private static PhasedPlaces inEqualParts(int all, int longestStay) {
    int years = Math.min(all, longestStay);
    List<Integer> byYear = new ArrayList<>();
    for (int year = 1; year <= years; year++) {
      byYear.add(Math.ceilDiv(all * year, years));
    }
    return new PhasedPlaces(byYear);
  }

  private Optional<PhasedPlaces> readPhases() {
    if (!keys.has("places")) {
      keys.missing("places", "how many, like 24, or year by year, like [8, 16, 24]");
      return Optional.empty();
    }
    boolean sound = keys.isSound();
    List<Integer> numbers = keys.wholeNumbers("places", 1, Counts.MOST_PLACES);
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i) < numbers.get(i - 1)) {
        keys.fault("places", "places there are in the first, second, ... year: never fewer than before");
        return Optional.empty();
      }
    }
    return numbers.isEmpty() || (sound && !keys.isSound()) ? Optional.empty() : Optional.of(new PhasedPlaces(numbers));
  }

  private Optional<String> readId(String key) {
    return keys.text(key, "a short name of the new provision: letters, digits, hyphens").filter(text -> {
      boolean isFit = text.matches("[A-Za-z0-9][A-Za-z0-9_.-]*") && text.length() <= 100;
      if (!isFit) {
        keys.fault(key, "letters, digits, dots and hyphens only, at most 100 of them");
      }
      return isFit;
    });
  }

  /** What is not given is as {@code otherwise}; empty where neither says it, as of a provision that could not be read. */
  private Optional<Designation> readDesignation(Optional<Designation> otherwise) {
    boolean wasSound = keys.isSound();
    Set<NeedType> given = keys.needs("needs");
    boolean areNeedsRead = !wasSound || keys.isSound();
    Optional<NationalCurriculumYear> first = keys.curriculumYear(
        "first-curriculum-year", otherwise.map(before -> before.firstNcy().number()).orElse(NationalCurriculumYear.LOWEST));
    Optional<NationalCurriculumYear> last = keys.curriculumYear(
        "last-curriculum-year", otherwise.map(before -> before.lastNcy().number()).orElse(NationalCurriculumYear.HIGHEST));
    Set<NeedType> needs = given.isEmpty() ? otherwise.map(Designation::needs).orElse(EnumSet.noneOf(NeedType.class)) : given;
    Map<NeedType, Integer> room = keys.room("room", areNeedsRead ? needs : EnumSet.noneOf(NeedType.class));
    if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
      keys.fault("last-curriculum-year", "must not be before the first (%s)".formatted(first.get()));
      return Optional.empty();
    }
    return !areNeedsRead || needs.isEmpty() || first.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(
            otherwise.map(before -> before.reshaped(needs, first.get(), last.get()))
                .orElseGet(() -> new Designation(needs, first.get(), last.get()))
                .withRoom(room));
  }

  /** Where it stands: its grid point, or at a provision that is there already. */
  private Optional<GridPoint> readSite() {
    if (keys.has("at")) {
      Optional<GridPoint> there = keys.provision("at").flatMap(keys::findProvision).flatMap(Provision::site);
      if (keys.isSound() && there.isEmpty() && keys.changed().isPresent()) {
        keys.fault("at", "it has no site; give easting and northing");
      }
      return there;
    }
    Optional<Integer> easting = keys.wholeNumber("easting", 0, GridPoint.EAST_EDGE);
    Optional<Integer> northing = keys.wholeNumber("northing", 0, GridPoint.NORTH_EDGE);
    Optional<GridPoint> site = easting.flatMap(east -> northing.map(north -> new GridPoint(east, north)));
    boolean isFar = site.isPresent()
        && keys.changed().isPresent()
        && keys.changed().get().localities().values().stream().allMatch(home -> home.centre().metresTo(site.get()) > FAR_METRES);
    if (isFar) {
      keys.fault("easting", "more than %.0f km from everybody's home; metres on the British national grid are needed, easting first"
          .formatted(FAR_METRES / 1000));
      return Optional.empty();
    }
    return site;
  }
}
