package org.placewright.scenarios.file;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.placewright.model.transition.ValidStates;
import org.placewright.model.transition.ValidStates.SettingRule;

/** Reads valid-states.csv. */
final class ValidStatesTable {
  private static final Pattern BETWEEN_CODES = Pattern.compile("[,;|]");

  private ValidStatesTable() {}

  static ValidStates read(Table table) {
    SortedMap<String, SettingRule> rules = new TreeMap<>();
    Listed<SettingRule> settings = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> setting = row.text("setting");
      setting.ifPresent(code -> {
        settings.declare(row, "setting", code);
        StateCostTable.refuseNoPlan(row, "setting", code);
      });
      Optional<Integer> first = TransitionTable.ncy(row, "min-academic-year");
      Optional<Integer> last = TransitionTable.ncy(row, "max-academic-year");
      Optional<String> needs = row.text("needs");
      if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
        row.fault("max-academic-year", "must not be below min-academic-year (%d)".formatted(first.get()));
      }
      if (row.isSound()) {
        rules.put(
            setting.orElseThrow(),
            new SettingRule(
                setting.orElseThrow(),
                row.findText("setting-group").orElse(setting.orElseThrow()),
                first.orElseThrow(),
                last.orElseThrow(),
                codes(needs.orElseThrow()),
                codes(row.raw("setting->setting"))));
      }
    }
    return new ValidStates(rules);
  }

  static Set<String> codes(String text) {
    return BETWEEN_CODES.splitAsStream(text)
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
