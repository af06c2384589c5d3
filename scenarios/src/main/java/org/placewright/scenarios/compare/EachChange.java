package org.placewright.scenarios.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;

/**
 * Tells the changes of a scenario apart: plans without any, with the first, with the first two and so on, and with each left
 * out of the whole. n changes are 2n plans: what is left out of n changes last is the plan with the first n - 1.
 */
public final class EachChange {
  private final Scenario whole;
  private final Map<List<Integer>, ScenarioStep> steps = new LinkedHashMap<>();

  private EachChange(Scenario whole) {
    this.whole = whole;
    for (int changes = 0; changes <= whole.changes().size(); changes++) {
      add(ScenarioStep.first(whole, changes));
    }
    for (int left = 1; left <= whole.changes().size(); left++) {
      add(ScenarioStep.without(whole, left));
    }
  }

  /** Plans one scenario into a run folder, and says where that is. */
  public interface Runner {
    Path run(Scenario scenario) throws IOException;
  }

  /** The plans that it takes; a scenario without changes has nothing to tell apart. */
  public static EachChange of(Scenario scenario) {
    return new EachChange(scenario);
  }

  private void add(ScenarioStep step) {
    steps.putIfAbsent(step.kept(), step);
  }

  /** How many plans it takes. */
  public int countPlans() {
    return (int) steps.values().stream().filter(step -> step.scenario().isPresent()).count();
  }

  /**
   * Plans all of them, one after the other, with one seed and one effort.
   *
   * @param runner plans; a run that it has finished stays when a later one fails or is interrupted
   */
  public ChangeEffects plan(Runner runner) throws IOException {
    Map<List<Integer>, Path> folders = new LinkedHashMap<>();
    for (ScenarioStep step : steps.values()) {
      if (step.scenario().isPresent()) {
        folders.put(step.kept(), runner.run(step.scenario().get()));
      }
    }
    Faults faults = new Faults();
    Optional<Comparison> comparison = Comparison.read(List.copyOf(folders.values()), faults);
    List<List<Integer>> planned = List.copyOf(folders.keySet());
    Comparison all = comparison.orElseThrow(() -> new IOException(faults.list().toString()));
    Map<List<Integer>, FinishedRun> runs = new LinkedHashMap<>();
    for (int i = 0; i < planned.size(); i++) {
      runs.put(planned.get(i), all.runs().get(i));
    }
    return new ChangeEffects(all, listEffects(runs));
  }

  private List<ChangeEffects.Effect> listEffects(Map<List<Integer>, FinishedRun> runs) {
    int all = whole.changes().size();
    List<ChangeEffects.Effect> effects = new ArrayList<>();
    for (int number = 1; number <= all; number++) {
      ScenarioStep left = steps.get(ScenarioStep.without(whole, number).kept());
      effects.add(
          new ChangeEffects.Effect(
              number,
              whole.changes().get(number - 1).describe(),
              runs.get(ScenarioStep.first(whole, number - 1).kept()),
              runs.get(ScenarioStep.first(whole, number).kept()),
              Optional.ofNullable(runs.get(left.kept())),
              runs.get(ScenarioStep.first(whole, all).kept()),
              left.obstacle()));
    }
    return effects;
  }
}
