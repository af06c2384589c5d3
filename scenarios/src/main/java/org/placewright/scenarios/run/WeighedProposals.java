package org.placewright.scenarios.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placewright.model.county.County;
import org.placewright.model.intervention.ProposePlaces;
import org.placewright.model.money.Money;
import org.placewright.model.projection.Projection;
import org.placewright.model.proposal.Candidate;
import org.placewright.model.proposal.Proposal;
import org.placewright.model.proposal.Verdict;
import org.placewright.model.provision.SchemeId;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.solver.search.SchemeRanking;

/**
 * The proposals that a plan weighs. Where a change makes more of them than it lets be weighed, all are priced together, and those
 * that pay most at these prices go on. The others are listed with what they would cost above what they are worth.
 *
 * @param county with the schemes that are weighed
 * @param candidates every host of every proposal
 */
record WeighedProposals(County county, List<Candidate> candidates) {
  WeighedProposals {
    candidates = List.copyOf(candidates);
  }

  static WeighedProposals of(Scenario scenario, Projection projection, int threads, Runnable whenRanking) {
    Map<Proposal, List<Candidate>> all = ProposePlaces.judgeAll(
        scenario.folder().county(), scenario.changes(), scenario.county());
    boolean isTooMany = all.entrySet().stream().anyMatch(entry -> countOffered(entry.getValue()) > entry.getKey().atMost());
    if (!isTooMany) {
      return new WeighedProposals(scenario.county(), all.values().stream().flatMap(List::stream).toList());
    }
    whenRanking.run();
    SchemeRanking ranking = SchemeRanking.of(scenario.county(), projection, scenario.travel(), threads);
    Set<SchemeId> left = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    all.forEach((proposal, hosts) -> candidates.addAll(shorten(proposal, hosts, ranking.costLessWorth(), left)));
    return new WeighedProposals(ProposePlaces.withdraw(scenario.county(), left), candidates);
  }

  private static long countOffered(List<Candidate> candidates) {
    return candidates.stream().filter(candidate -> candidate.verdict().isOffered()).count();
  }

  private static List<Candidate> shorten(
      Proposal proposal, List<Candidate> hosts, Map<SchemeId, Money> costLessWorth, Set<SchemeId> left) {
    List<Candidate> ranked = hosts.stream()
        .filter(candidate -> candidate.verdict().isOffered())
        .sorted(
            Comparator.comparing((Candidate candidate) -> candidate.verdict() != Verdict.KEPT)
                .thenComparing(candidate -> costLessWorth.get(schemeOf(candidate)))
                .thenComparing(candidate -> candidate.host().id()))
        .toList();
    Set<Candidate> weighed = new HashSet<>(ranked.subList(0, Math.min(proposal.atMost(), ranked.size())));
    ranked.stream().filter(candidate -> candidate.verdict() == Verdict.KEPT).forEach(weighed::add);
    List<Candidate> judged = new ArrayList<>();
    for (Candidate candidate : hosts) {
      if (!candidate.verdict().isOffered() || weighed.contains(candidate)) {
        judged.add(candidate);
      } else {
        left.add(schemeOf(candidate));
        judged.add(candidate.withoutOffer(why(proposal, ranked.size(), costLessWorth.get(schemeOf(candidate)))));
      }
    }
    return judged;
  }

  private static String why(Proposal proposal, int all, Money above) {
    return "of %d proposals the %d best were weighed; at the prices of places with all of them this one %s".formatted(
        all, proposal.atMost(),
        above.pence() >= 0
            ? "would cost %s more than it is worth".formatted(Numerals.pounds(above))
            : "would be worth %s more than it costs: raise at-most to have it weighed".formatted(Numerals.pounds(Money.NONE.minus(above))));
  }

  private static SchemeId schemeOf(Candidate candidate) {
    return candidate.offer().orElseThrow().scheme().id();
  }
}
