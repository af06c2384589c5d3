package org.placewright.scenarios.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;

/**
 * How far the answer hangs on what nobody knows for certain: the scenario planned as it is, and anew with each thing lower and
 * higher. Each is changed by itself.
 *
 * @param comparison all plans it took, first the scenario as it is
 * @param effects one for each thing that the scenario's answer could hang on, the widest first
 * @param silent things that alter nothing in it, or cannot be asked of it
 */
public record Sensitivity(Comparison comparison, List<Effect> effects, List<String> silent) {
  public Sensitivity {
    Objects.requireNonNull(comparison, "comparison");
    effects = List.copyOf(effects);
    silent = List.copyOf(silent);
  }

  /** A thing and the plans with less and more of it. */
  record Effect(String what, String lower, String higher, FinishedRun less, FinishedRun more) {}

  /** How many plans it takes. */
  public static int countPlans(Scenario scenario) {
    return 1 + (int) SensitivityQuestion.list(scenario)
        .stream()
        .filter(Sensitivity::canBeAsked)
        .count() * 2;
  }

  private static boolean canBeAsked(SensitivityQuestion question) {
    return question.less().isPresent() && question.more().isPresent();
  }

  /**
   * Plans all of them, one after the other, with one seed and one effort.
   *
   * @param runner plans; a run that it has finished stays when a later one fails or is interrupted
   */
  public static Sensitivity plan(Scenario scenario, EachChange.Runner runner) throws IOException {
    List<SensitivityQuestion> questions = SensitivityQuestion.list(scenario);
    List<SensitivityQuestion> asked = questions.stream().filter(Sensitivity::canBeAsked).toList();
    List<Path> folders = new ArrayList<>(List.of(runner.run(scenario)));
    for (SensitivityQuestion question : asked) {
      folders.add(runner.run(question.less().orElseThrow()));
      folders.add(runner.run(question.more().orElseThrow()));
    }
    Faults faults = new Faults();
    Optional<Comparison> read = Comparison.read(folders, faults);
    Comparison comparison = read.orElseThrow(() -> new IOException(faults.list().toString()));
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      SensitivityQuestion question = asked.get(i);
      effects.add(
          new Effect(
              question.what(), question.lower(), question.higher(), comparison.runs().get(2 * i + 1), comparison.runs().get(2 * i + 2)));
    }
    effects.sort((a, b) -> SensitivityTables.width(b, comparison).compareTo(SensitivityTables.width(a, comparison)));
    List<String> silent = questions.stream().filter(question -> !asked.contains(question)).map(SensitivityQuestion::what).toList();
    return new Sensitivity(comparison, effects, silent);
  }

  /** What each thing does to the cost, for the command line. */
  public List<String> headline() {
    return new SensitivityTables(this).lines();
  }
}
