package org.placewright.scenarios.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.SchemeAppraisal;
import org.placewright.model.proposal.Candidate;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code candidates.csv}: every host, what is proposed there and what became of it; the header only when nothing is proposed. */
final class CandidatesTable {
  private CandidatesTable() {}

  static Table of(Plan plan, List<Candidate> candidates) {
    Table.Builder table = Table.named("candidates", "Schools where a base or a satellite is proposed, and what became of it")
        .columns(
            Column.text("host"), Column.text("name"), Column.text("kind"), Column.text("verdict"), Column.text("built"),
            Column.text("opening-year"), Column.text("why-not"), Column.count("places"), Column.text("needs"),
            Column.text("first-curriculum-year"), Column.text("last-curriculum-year"), Column.count("roll"), Column.count("capacity"),
            Column.count("room"), Column.text("room-basis"), Column.text("there-now"), Column.pounds("capital"),
            Column.pounds("capital-per-place"),
            Column.pounds("yearly-cost"), Column.pounds("cost"), Column.pounds("worth"), Column.pounds("further-place"),
            Column.text("provision"));
    SchemeReasons reasons = new SchemeReasons(plan);
    for (Candidate candidate : candidates) {
      Optional<CapitalScheme> offered = candidate.offer().map(Candidate.Offer::scheme);
      Optional<SchemeAppraisal> appraisal = candidate.verdict().isOffered()
          ? offered.map(scheme -> SchemeAppraisal.of(plan, scheme))
          : Optional.empty();
      boolean isBuilt = appraisal.map(SchemeAppraisal::isBuilt).orElse(false);
      Optional<Designation> designation = candidate.offer().map(Candidate.Offer::provision).map(Provision::designation);
      table.row(
          candidate.host().id(), candidate.host().name(), candidate.kind(), candidate.verdict().label(), isBuilt ? "yes" : "no",
          appraisal.filter(SchemeAppraisal::isBuilt).map(SchemeAppraisal::opening),
          appraisal.filter(found -> !found.isBuilt()).map(reasons::whyNotProposed).orElse(candidate.why()),
          offered.map(CapitalScheme::places),
          designation.map(d -> d.needs().stream().map(Enum::name).collect(Collectors.joining(";"))),
          candidate.host().firstNcy(), candidate.host().lastNcy(), boxed(candidate.host().roll()), boxed(candidate.host().capacity()),
          boxed(candidate.room()), basis(candidate), thereNow(plan.county(), candidate), offered.map(CapitalScheme::capital),
          offered.map(scheme -> scheme.capital().share(1, scheme.places())),
          appraisal.map(SchemeAppraisal::yearlyCost), appraisal.map(SchemeAppraisal::cost),
          appraisal.filter(SchemeAppraisal::isBuilt).flatMap(SchemeAppraisal::worth),
          appraisal.flatMap(
              found -> plan.placeValues().flatMap(values -> values.findLasting(found.scheme().provision(), found.opening()))),
          candidate.host().provisionId(candidate.kind()));
    }
    return table.build();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static String basis(Candidate candidate) {
    if (candidate.room().isEmpty()) {
      return "not known";
    }
    return candidate.host().isRoomKnown() ? "stated" : "supposed";
  }

  /** Provision with places that the same school hosts already. */
  private static String thereNow(County county, Candidate candidate) {
    return county.provisions()
        .values()
        .stream()
        .filter(provision -> provision.urn().isPresent() && provision.urn().equals(candidate.host().urn()))
        .filter(provision -> county.schemes().stream().noneMatch(scheme -> scheme.provision().equals(provision.id())))
        .map(provision -> provision.id().value())
        .collect(Collectors.joining(";"));
  }
}
