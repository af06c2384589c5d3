package org.placewright.scenarios.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.child.ChildId;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.NearestWord;

/** What of a plan can be explained. */
public enum Explanations {
  CHILD("child"),
  PROVISION("provision"),
  SCHEME("scheme"),
  LOCALITY("locality");

  private final String word;

  Explanations(String word) {
    this.word = word;
  }

  /** Explains one of a plan's children, provisions, schemes or localities; empty, with a fault, when it has none of that id. */
  public Optional<List<String>> explain(FinishedPlan plan, String id, Faults faults) {
    Map<String, String> known = listIds(plan);
    if (!known.containsKey(id)) {
      faults.add(new Fault("--" + word, 0, "", id, unknown(plan, id, known)));
      return Optional.empty();
    }
    return Optional.of(switch (this) {
      case CHILD -> ChildExplanation.lines(plan, new ChildId(id));
      case PROVISION -> ProvisionExplanation.lines(plan, new ProvisionId(id));
      case SCHEME -> SchemeExplanation.lines(plan, new SchemeId(id));
      case LOCALITY -> LocalityExplanation.lines(plan, new LocalityId(id));
    });
  }

  private String unknown(FinishedPlan plan, String id, Map<String, String> known) {
    if (this == SCHEME && plan.listUnbuilt().stream().anyMatch(scheme -> scheme.id().value().equals(id))) {
      return "the county has this scheme, but the scenario does not let the plan build it; run one with a change build: { schemes: [%s] }"
          .formatted(id);
    }
    if (this == SCHEME && known.isEmpty()) {
      return "the scenario %s lets the plan build nothing".formatted(plan.record().scenario());
    }
    Optional<String> named = known.entrySet()
        .stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(id.strip()))
        .map(Map.Entry::getKey)
        .findFirst();
    return "the plan in %s has no %s of this id%s"
        .formatted(plan.folder(), word, named.map(". Maybe %s?"::formatted).orElseGet(() -> NearestWord.hint(id, known.keySet())));
  }

  /** Every shortfall of the county in one year, and the cheapest help for each; empty, with a fault, when the plan has no such year. */
  public static Optional<List<String>> explainShortfalls(FinishedPlan plan, String year, Faults faults) {
    Optional<AcademicYear> found = AcademicYear.parse(year).filter(plan.county().horizon()::contains);
    if (found.isEmpty()) {
      faults.add(
          new Fault(
              "--shortfalls", 0, "", year,
              "a year of the plan is needed, %s to %s, like %s".formatted(plan.firstYear(), plan.lastYear(), plan.lastYear())));
    }
    return found.map(one -> ShortfallExplanation.lines(plan, one));
  }

  /** Names by id; of children, who have none, the first of their stays. */
  private Map<String, String> listIds(FinishedPlan plan) {
    Map<String, String> names = new TreeMap<>();
    switch (this) {
      case CHILD -> plan.children().forEach((child, stays) -> names.put(child.value(), stays.getFirst().spell().id()));
      case PROVISION -> plan.county().provisions().values().forEach(one -> names.put(one.id().value(), one.name()));
      case SCHEME -> plan.county().schemes().forEach(one -> names.put(one.id().value(), one.name()));
      case LOCALITY -> plan.county().localities().values().forEach(one -> names.put(one.id().value(), one.name()));
    }
    return names;
  }
}
