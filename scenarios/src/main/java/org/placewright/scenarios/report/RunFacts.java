package org.placewright.scenarios.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.placewright.model.proposal.Candidate;
import org.placewright.model.provision.SchemeId;

/**
 * What a report says about the run beside the plan. Holds no time of day and no folder of any machine: the same plan
 * and facts give the same bytes.
 *
 * @param scenario the scenario's short name
 * @param title what the scenario is, in words; may be blank
 * @param effort how long the search was allowed to look, as the user put it
 * @param version of this program
 * @param commit the source it was built from
 * @param future the number of the simulated future whose children are planned for; the expected ones when empty
 * @param sources one for each table read
 * @param warnings what readers and planner found doubtful, one sentence each
 * @param candidates every host that the scenario proposes places at, and why not; none where it proposes nothing
 */
public record RunFacts(
    String scenario,
    String title,
    long seed,
    String effort,
    String version,
    String commit,
    OptionalInt future,
    List<SourceNote> sources,
    List<String> warnings,
    List<Candidate> candidates) {
  public RunFacts {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(future, "future");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
    candidates = List.copyOf(candidates);
  }

  /** Whether a scheme is one that the scenario proposes at a host. */
  boolean isProposed(SchemeId scheme) {
    return candidates.stream()
        .anyMatch(candidate -> candidate.offer().filter(offer -> offer.scheme().id().equals(scheme)).isPresent());
  }

  /** Of a scenario that proposes nothing at hosts. */
  public RunFacts(
      String scenario, String title, long seed, String effort, String version, String commit, OptionalInt future, List<SourceNote> sources,
      List<String> warnings) {
    this(scenario, title, seed, effort, version, commit, future, sources, warnings, List.of());
  }
}
