package org.placewright.scenarios.file;

import java.util.List;
import java.util.Optional;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.HistoryYears;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.lever.Levers;

/** Reads changes of a scenario that are levers on demand; needs no county, only to know what may be named. */
final class LeverReader {
  private final String file;
  private final LeverCodes codes;
  private final Faults faults;

  LeverReader(String file, LeverCodes codes, Faults faults) {
    this.file = file;
    this.codes = codes;
    this.faults = faults;
  }

  /** All changes of a scenario about a history alone; faults where one is no lever, alters nothing or contradicts another. */
  Levers readAll(List<YamlNode> changes) {
    Levers levers = Levers.NONE;
    for (YamlNode change : changes) {
      levers = read(change, levers);
    }
    return levers;
  }

  private Levers read(YamlNode change, Levers before) {
    if (!(change instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
      fault(change, "changes", "a change is one of %s with its keys, like \"%s\""
          .formatted(NearestWord.list(LeverKind.words()), LeverKind.JOINERS.example()));
      return before;
    }
    YamlNode.Entry entry = mapping.entries().getFirst();
    Optional<LeverKind> kind = LeverKind.find(entry.key());
    if (kind.isEmpty() || !(entry.value() instanceof YamlNode.Mapping keys)) {
      fault(change, entry.key(), kind.isEmpty()
          ? "unknown change%s (known: %s)".formatted(NearestWord.hint(entry.key(), LeverKind.words()), NearestWord.list(LeverKind.words()))
          : "its keys are needed here, in braces or indented below");
      return before;
    }
    if (kind.get() == LeverKind.HISTORY) {
      return readHistory(keys).map(before::with).orElse(before);
    }
    Optional<DemandLever> lever = read(kind.get(), keys);
    if (lever.isEmpty()) {
      return before;
    }
    Optional<String> clash = before.findClash(lever.get());
    if (clash.isPresent() || lever.get().isNeutral()) {
      fault(change, "changes", clash.orElse("this change alters nothing (%s); delete it".formatted(lever.get().describe())));
      return before;
    }
    Levers after = before.with(lever.get());
    if (after.closesAll(codes.settings())) {
      fault(change, "changes", "this closes the last setting, and every plan would end; keep one of %s"
          .formatted(NearestWord.list(codes.settings())));
      return before;
    }
    return after;
  }

  private void fault(YamlNode node, String key, String message) {
    faults.add(file, node.line(), YamlText.place(node.position(), key), "", message);
  }

  Optional<HistoryYears> readHistory(YamlNode.Mapping mapping) {
    LeverKeys keys = new LeverKeys(file, mapping, codes, faults);
    Optional<HistoryYears> years = keys.historyYears();
    keys.refuseOthers();
    return years;
  }

  /** One lever other than the history's years; empty, with faults, when it is none. */
  Optional<DemandLever> read(LeverKind kind, YamlNode.Mapping mapping) {
    int before = faults.count();
    LeverKeys keys = new LeverKeys(file, mapping, codes, faults);
    Optional<? extends DemandLever> lever = switch (kind) {
      case JOINERS -> with(factor(keys), keys.scope(), DemandLever.Joiners::new);
      case LEAVERS -> with(factor(keys), keys.scope(), DemandLever.Leavers::new);
      case MOVERS -> with(factor(keys), keys.scope(), DemandLever.Movers::new);
      case GROWTH -> with(
          keys.number("percent", "per cent a year", -DemandLever.MOST_PERCENT, DemandLever.MOST_PERCENT), keys.scope(),
          DemandLever.Growth::new);
      case EARLY_HELP -> readEarlyHelp(keys);
      case STEP_DOWN -> readStepDown(keys);
      case CLOSE -> readClosing(keys);
      case CAP -> readCap(keys);
      case HISTORY -> throw new IllegalArgumentException("the history's years are no lever");
    };
    keys.refuseOthers();
    return faults.count() > before ? Optional.empty() : lever.map(found -> found);
  }

  /** A lever of a number and a scope. */
  private interface Making<L> {
    L of(LeverScope scope, double number);
  }

  private static <L> Optional<L> with(Optional<Double> number, Optional<LeverScope> scope, Making<L> making) {
    return number.flatMap(value -> scope.map(found -> making.of(found, value)));
  }

  private static Optional<Double> factor(LeverKeys keys) {
    return keys.number("multiply", "the factor, like 1.2", 0, DemandLever.MOST_FACTOR);
  }

  private static Optional<DemandLever.EarlyHelp> readEarlyHelp(LeverKeys keys) {
    int over = keys.wholeNumberOr("over", 1, 1, DemandLever.MOST_YEARS);
    return with(
        keys.number("reduce", "per cent of joiners, like 10", 0, DemandLever.MOST_PERCENT), keys.scope(),
        (scope, percent) -> new DemandLever.EarlyHelp(scope, percent, over));
  }

  private static Optional<DemandLever.StepDown> readStepDown(LeverKeys keys) {
    Optional<String> from = keys.setting("from-setting");
    Optional<String> to = keys.setting("to-setting");
    Optional<Double> factor = factor(keys);
    Optional<LeverScope> scope = keys.scopeWithoutSettings();
    if (from.isPresent() && from.equals(to)) {
      keys.fault("to-setting", "a move leads to another setting");
      return Optional.empty();
    }
    return from.flatMap(
        setting -> to.flatMap(
            other -> with(factor, scope, (found, f) -> new DemandLever.StepDown(found.withSettings(setting), other, f))));
  }

  private static Optional<DemandLever.CloseSetting> readClosing(LeverKeys keys) {
    Optional<String> setting = keys.setting("setting");
    Optional<LeverScope> scope = keys.years();
    if (scope.flatMap(LeverScope::to).isPresent()) {
      keys.fault("to", "a setting closes for good; for a while, use \"cap-setting\" with \"at-most: 0\"");
      return Optional.empty();
    }
    return setting.flatMap(code -> scope.map(found -> new DemandLever.CloseSetting(code, found)));
  }

  private static Optional<DemandLever.CapSetting> readCap(LeverKeys keys) {
    Optional<String> setting = keys.setting("setting");
    Optional<Integer> most = keys.wholeNumber("at-most", "a number of children", 0, DemandLever.MOST_CHILDREN);
    Optional<LeverScope> scope = keys.years();
    return setting.flatMap(
        code -> most.flatMap(children -> scope.map(found -> new DemandLever.CapSetting(code, children, found))));
  }
}
