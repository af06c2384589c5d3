package org.placewright.model.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.travel.Journey;

/**
 * Which hosts may get places of one kind, and of what size and designation. Each host gets the largest of the sizes that it has
 * room for, or nothing; never a choice of sizes, of which the bound would open each in part.
 *
 * @param kind a base or a satellite
 * @param sizes full-time places, one size at least
 * @param needs whom bases are for; none for satellites, which are for whom their school is for
 * @param schools the special schools that satellites may belong to; none for bases
 * @param mostMiles how far a satellite may be from its school, in a straight line
 * @param earliest the first academic year they can open
 * @param partOfRoll room to suppose where it is not known, as a part of the roll; empty to leave such hosts out
 * @param struck ids of hosts that the user does not want
 * @param kept ids of hosts that are weighed however little they seem worth
 * @param atMost how many proposals are weighed together; the others are listed with what speaks against them
 */
public record Proposal(
    ProvisionKind kind,
    List<Host> hosts,
    List<Integer> sizes,
    Set<NeedType> needs,
    List<ProvisionId> schools,
    double mostMiles,
    AcademicYear earliest,
    OptionalDouble partOfRoll,
    Set<String> struck,
    Set<String> kept,
    int atMost) {
  private static final String PROPOSED = "Proposed by the tool";

  public Proposal {
    Objects.requireNonNull(earliest, "earliest");
    Objects.requireNonNull(partOfRoll, "partOfRoll");
    HostedTerms.of(kind);
    hosts = List.copyOf(hosts);
    sizes = sizes.stream().sorted(Comparator.reverseOrder()).toList();
    needs = Set.copyOf(needs);
    schools = List.copyOf(schools);
    struck = Set.copyOf(struck);
    kept = Set.copyOf(kept);
    if (sizes.isEmpty() || sizes.getLast() < 1) {
      throw new IllegalArgumentException("sizes (%s) of proposed places must be at least one, each 1 place or more".formatted(sizes));
    }
    if (needs.isEmpty() == schools.isEmpty()) {
      throw new IllegalArgumentException("bases need needs and satellites need schools, not both");
    }
  }

  /** Whether a provision is one that a proposal offers: without the scheme that builds it, it is not there at all. */
  public static boolean isProposal(County county, ProvisionId id) {
    return county.getProvision(id).caution().filter(words -> words.startsWith(PROPOSED)).isPresent()
        && county.schemes().stream().anyMatch(scheme -> scheme.id().value().equals(id.value()));
  }

  /** A provision proposed already whose cost or size stands on an assumption; empty when there is none. */
  public static Optional<ProvisionId> findPriced(County county, AssumptionKey key) {
    return Arrays.stream(HostedTerms.values())
        .filter(terms -> terms.standOn(key))
        .flatMap(terms -> county.provisions().values().stream().filter(provision -> provision.kind() == terms.kind()))
        .map(Provision::id)
        .filter(id -> isProposal(county, id))
        .findFirst();
  }

  /** Every host, in order, with what is proposed there and why not. */
  public List<Candidate> listCandidates(County county) {
    List<Candidate> candidates = new ArrayList<>();
    for (Host host : hosts) {
      candidates.add(judge(county, host));
    }
    return candidates;
  }

  /** The first academic year in which places decided on in the base year can open. */
  public AcademicYear firstPossible(County county) {
    return county.horizon().first().plus(terms().leadYears(county.assumptions()));
  }

  private HostedTerms terms() {
    return HostedTerms.of(kind);
  }

  private Candidate judge(County county, Host host) {
    OptionalInt room = host.findRoom(partOfRoll);
    if (struck.contains(host.id())) {
      return refuse(host, room, Verdict.STRUCK, "struck by the scenario");
    }
    if (county.provisions().containsKey(host.provisionId(kind))) {
      return refuse(host, room, Verdict.NOT_WEIGHED, "an earlier change proposes a %s there".formatted(terms().label()));
    }
    if (room.isEmpty()) {
      String rule = host.roll().isPresent() ? "give its capacity or room, or say room-when-unknown"
          : "give its roll and capacity, or its room";
      return refuse(host, room, Verdict.NOT_WEIGHED, "its room is not known: " + rule);
    }
    int left = room.getAsInt() - roomTaken(county, host);
    Optional<Integer> size = sizes.stream().filter(places -> terms().roomFor(county.assumptions(), places) <= left).findFirst();
    if (size.isEmpty()) {
      return refuse(
          host, room, Verdict.NOT_WEIGHED, "room for %d pupils%s; %d places need room for %d".formatted(
              left, left < room.getAsInt() ? " after what is proposed there before" : "", sizes.getLast(),
              terms().roomFor(county.assumptions(), sizes.getLast())));
    }
    Optional<School> school = schools.isEmpty() ? Optional.empty() : findSchool(county, host);
    if (!schools.isEmpty() && school.isEmpty()) {
      return refuse(
          host, room, Verdict.NOT_WEIGHED, "no special school named teaches its years within %.0f miles".formatted(mostMiles));
    }
    Designation designation = school.map(School::designation)
        .orElseGet(() -> new Designation(EnumSet.copyOf(needs), host.firstNcy(), host.lastNcy()));
    return new Candidate(
        host, kind, room, kept.contains(host.id()) ? Verdict.KEPT : Verdict.PROPOSED, "",
        Optional.of(offer(county, host, size.get(), designation, school)));
  }

  private Candidate refuse(Host host, OptionalInt room, Verdict verdict, String why) {
    return new Candidate(host, kind, room, verdict, why, Optional.empty());
  }

  private Candidate.Offer offer(County county, Host host, int places, Designation designation, Optional<School> school) {
    ProvisionId id = host.provisionId(kind);
    String name = "%s: %s%s".formatted(
        host.name(), terms().label(), school.map(found -> " of " + found.provision().name()).orElse(""));
    Provision provision = new Provision(
        id, host.urn(), name + " (proposed)", kind, Optional.of(host.site()), designation,
        Optional.of(
            "%s%s; nobody has asked the school.".formatted(
                PROPOSED, host.isRoomKnown() ? "" : ", room supposed to be %s of the roll".formatted(partOfRoll.orElseThrow()))))
        .withCourse(school.map(found -> listLater(found.provision(), host)).orElse(Course.STEADY));
    Money capital = terms().capital(county.assumptions(), places);
    return new Candidate.Offer(
        provision,
        new CapitalScheme(
            new SchemeId(id.value()), name, id, PhasedPlaces.of(places), earliest, BuildingCost.borrowed(capital),
            terms().yearly(county.assumptions()), SchemeConditions.NONE, terms().source(county.assumptions())));
  }

  /** Room that what earlier changes propose at the host takes. */
  private static int roomTaken(County county, Host host) {
    int taken = 0;
    for (HostedTerms other : HostedTerms.values()) {
      SchemeId id = new SchemeId("%s-at-%s".formatted(other.word(), host.id()));
      taken += county.schemes()
          .stream()
          .filter(scheme -> scheme.id().equals(id))
          .mapToInt(scheme -> other.roomFor(county.assumptions(), scheme.places()))
          .sum();
    }
    return taken;
  }

  /** A special school, and what a satellite of it at a host would be for. */
  private record School(Provision provision, Designation designation, double metres) {}

  /** The nearest of the schools that, when places can open, is there and teaches children of the host's years. */
  private Optional<School> findSchool(County county, Host host) {
    List<School> near = new ArrayList<>();
    for (ProvisionId id : schools) {
      Provision school = county.getProvision(id);
      double metres = school.site().orElseThrow().metresTo(host.site());
      if (!school.isClosedIn(earliest) && metres <= mostMiles * Journey.METRES_PER_MILE) {
        atHost(school.designationIn(earliest), host).ifPresent(designation -> near.add(new School(school, designation, metres)));
      }
    }
    return near.stream().min(Comparator.comparingDouble(School::metres).thenComparing(school -> school.provision().id().value()));
  }

  /** Of whom a designation admits those in the host's curriculum years; empty when there are none. */
  private static Optional<Designation> atHost(Designation school, Host host) {
    NationalCurriculumYear first = later(school.firstNcy(), host.firstNcy());
    NationalCurriculumYear last = earlier(school.lastNcy(), host.lastNcy());
    return first.compareTo(last) <= 0 ? Optional.of(school.reshaped(school.needs(), first, last)) : Optional.empty();
  }

  /**
   * For whom a satellite is from later years on, as its school changes after the satellite can open; where the school then teaches none
   * of the host's curriculum years, the satellite stays as it was.
   */
  private Course listLater(Provision school, Host host) {
    SortedMap<AcademicYear, Designation> later = new TreeMap<>();
    school.course()
        .later()
        .tailMap(earliest.plus(1))
        .forEach((year, designation) -> atHost(designation, host).ifPresent(then -> later.put(year, then)));
    return new Course(later, Optional.empty(), Optional.empty());
  }

  private static NationalCurriculumYear later(NationalCurriculumYear a, NationalCurriculumYear b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static NationalCurriculumYear earlier(NationalCurriculumYear a, NationalCurriculumYear b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
