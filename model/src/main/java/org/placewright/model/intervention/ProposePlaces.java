package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.proposal.Candidate;
import org.placewright.model.proposal.Proposal;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/** Bases or satellites at hosts, which the plan may build, or not. Each is a provision without places until it is built. */
public record ProposePlaces(Proposal proposal) implements Intervention {
  public ProposePlaces {
    Objects.requireNonNull(proposal, "proposal");
  }

  @Override
  public Optional<String> findClash(County county) {
    AcademicYear possible = proposal.firstPossible(county);
    if (proposal.earliest().isBefore(possible)) {
      return Optional.of(
          "decided in %s and so many years in the making as the assumptions say, nothing proposed can open before %s; correct opening,"
              .formatted(county.horizon().first(), possible) + " or the years of lead in assumptions.csv");
    }
    if (!county.rates().knows(proposal.kind())) {
      return Optional.of("rates.csv has no row for %s; add one, with 0 pounds if nothing is paid".formatted(proposal.kind()));
    }
    Optional<String> missing = proposal.schools().stream().flatMap(id -> Closings.findMissing(county, id).stream()).findFirst();
    if (missing.isPresent()) {
      return missing;
    }
    List<Candidate> candidates = proposal.listCandidates(county);
    return candidates.stream().anyMatch(candidate -> candidate.verdict().isOffered())
        ? Optional.empty()
        : Optional.of("none of %d hosts can be proposed; the first, %s: %s"
            .formatted(candidates.size(), candidates.getFirst().host().id(), candidates.getFirst().why()));
  }

  @Override
  public County applyTo(County county) {
    Map<ProvisionId, Provision> provisions = new LinkedHashMap<>(county.provisions());
    Map<ProvisionId, Places> places = new LinkedHashMap<>(county.places());
    List<CapitalScheme> schemes = new ArrayList<>(county.schemes());
    Places none = Places.of(county.horizon(), county.horizon().listYears().stream().map(year -> 0).toList());
    for (Candidate candidate : proposal.listCandidates(county)) {
      if (candidate.verdict().isOffered()) {
        Candidate.Offer offer = candidate.offer().orElseThrow();
        provisions.put(offer.provision().id(), offer.provision());
        places.put(offer.provision().id(), none);
        schemes.add(offer.scheme());
      }
    }
    return CountyCopy.withOffers(county, provisions, places, schemes);
  }

  @Override
  public String describe() {
    String kind = proposal.kind() == ProvisionKind.RESOURCE_BASE ? "bases" : "satellites";
    String whom = proposal.needs().isEmpty()
        ? "of " + proposal.schools().stream().map(ProvisionId::value).collect(Collectors.joining(", "))
        : "for " + proposal.needs().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    return "may build %s %s with %s places at any of %d hosts with room, from %s%s".formatted(
        kind, whom, proposal.sizes().stream().sorted().map(String::valueOf).collect(Collectors.joining(" or ")), proposal.hosts().size(),
        proposal.earliest(),
        proposal.struck().isEmpty() ? "" : ", but not at " + String.join(", ", proposal.struck().stream().sorted().toList()));
  }

  /**
   * Every proposal among the changes with all its hosts, judged as the county was when the change was made.
   *
   * @param changed the county with all changes, which say what the places offered cost in the end
   */
  public static Map<Proposal, List<Candidate>> judgeAll(County baseline, List<Intervention> changes, County changed) {
    Map<Proposal, List<Candidate>> candidates = new LinkedHashMap<>();
    County county = baseline;
    for (Intervention change : changes) {
      if (change instanceof ProposePlaces propose) {
        candidates.put(
            propose.proposal, propose.proposal.listCandidates(county).stream().map(candidate -> candidate.asIn(changed)).toList());
      }
      county = change.applyTo(county);
    }
    return candidates;
  }

  /** A county without some of the places proposed. */
  public static County withdraw(County county, Set<SchemeId> schemes) {
    Set<ProvisionId> gone = new HashSet<>();
    county.schemes().stream().filter(scheme -> schemes.contains(scheme.id())).forEach(scheme -> gone.add(scheme.provision()));
    Map<ProvisionId, Provision> provisions = new LinkedHashMap<>(county.provisions());
    Map<ProvisionId, Places> places = new LinkedHashMap<>(county.places());
    provisions.keySet().removeAll(gone);
    places.keySet().removeAll(gone);
    return CountyCopy.withOffers(
        county, provisions, places, county.schemes().stream().filter(scheme -> !schemes.contains(scheme.id())).toList());
  }
}
