package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.model.lever.HistoryYears;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads the keys of one lever. */
final class LeverKeys {
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:-|\u2013|\\bto\\b)\\s*(.+)");
  private static final Pattern CALENDAR_YEARS = Pattern.compile("((?:19|20)\\d\\d)(?:\\s*(?:-|\u2013|to)\\s*((?:19|20)\\d\\d))?");

  private final YamlKeys keys;
  private final LeverCodes codes;

  LeverKeys(String file, YamlNode.Mapping mapping, LeverCodes codes, Faults faults) {
    this.keys = new YamlKeys(file, mapping, faults);
    this.codes = codes;
  }

  void refuseOthers() {
    keys.refuseOthers();
  }

  /** When and on whom a lever acts, by needs, settings and curriculum years; all of them where left out. */
  Optional<LeverScope> scope() {
    SortedSet<String> settings = codesOf("settings", "setting", codes::findSetting, codes.settings());
    return scopeWithoutSettings().map(scope -> scope.withSettings(settings.toArray(String[]::new)));
  }

  Optional<LeverScope> scopeWithoutSettings() {
    SortedSet<String> needs = codesOf("needs", "need", codes::findNeed, codes.needs());
    return years().map(scope -> withCurriculumYears(scope.withNeeds(needs.toArray(String[]::new))));
  }

  /** When a lever acts on one setting, all its children. */
  Optional<LeverScope> years() {
    Optional<AcademicYear> from = academicYear("from");
    Optional<AcademicYear> to = academicYear("to");
    if (from.isEmpty() && keys.find("from").isEmpty()) {
      keys.missing("from",
          "the first academic year that differs, like %s".formatted(codes.first().map(AcademicYear::toString).orElse("2027/28")));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      keys.fault("to", "must not be before the first year (%s)".formatted(from.get()));
      return Optional.empty();
    }
    return from.map(LeverScope::from).map(scope -> to.map(scope::until).orElse(scope));
  }

  private Optional<AcademicYear> academicYear(String key) {
    Optional<String> text = keys.findText(key);
    Optional<AcademicYear> year = text.flatMap(AcademicYear::parse);
    if (text.isPresent() && year.isEmpty()) {
      keys.fault(key, "an academic year is needed, like 2027/28");
    } else if (year.isPresent() && codes.first().isPresent()
        && (year.get().isBefore(codes.first().get()) || codes.last().orElseThrow().isBefore(year.get()))) {
      keys.fault(key, "the years that can differ are %s to %s".formatted(codes.first().get(), codes.last().orElseThrow()));
      return Optional.empty();
    }
    return year;
  }

  private LeverScope withCurriculumYears(LeverScope scope) {
    Optional<String> text = keys.findText("years", "curriculum-years");
    if (text.isEmpty()) {
      return scope;
    }
    Matcher range = RANGE.matcher(text.get());
    Optional<NationalCurriculumYear> one = NationalCurriculumYear.parse(text.get());
    Optional<NationalCurriculumYear> first = one
        .or(() -> range.matches() ? NationalCurriculumYear.parse(range.group(1)) : Optional.empty());
    Optional<NationalCurriculumYear> last = one.or(() -> range.matches() ? NationalCurriculumYear.parse(range.group(2)) : Optional.empty());
    if (first.isEmpty() || last.isEmpty()) {
      keys.fault("years", "curriculum years are needed, like Y7-Y11 or Y7: N4 to N1, R, Y1 to Y21");
      return scope;
    }
    if (last.get().compareTo(first.get()) < 0) {
      keys.fault("years", "the last must not be before the first; write %s-%s".formatted(last.get(), first.get()));
      return scope;
    }
    return scope.withCurriculumYears(first.get().number(), last.get().number());
  }

  /** One code or several in brackets. */
  private SortedSet<String> codesOf(String key, String alsoCalled, Function<String, Optional<String>> find, List<String> known) {
    SortedSet<String> found = new TreeSet<>();
    Optional<YamlNode.Entry> entry = keys.find(key, alsoCalled);
    if (entry.isEmpty()) {
      return found;
    }
    List<YamlNode> nodes = entry.get().value() instanceof YamlNode.Items items ? items.items() : List.of(entry.get().value());
    if (nodes.isEmpty()) {
      keys.fault(entry.get(), "at least one code is needed in the brackets; leave the key out for all");
    }
    for (YamlNode node : nodes) {
      String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      Optional<String> code = text.isBlank() ? Optional.empty() : find.apply(text);
      if (code.isEmpty()) {
        keys.fault(entry.get(), unknown(text, known));
      } else if (!found.add(code.get())) {
        keys.fault(entry.get(), "%s is given twice; keep one".formatted(code.get()));
      }
    }
    return found;
  }

  private static String unknown(String text, List<String> known) {
    return "\"%s\" is not known%s (known: %s)".formatted(text, NearestWord.hint(text, known), NearestWord.list(known));
  }

  /** The one setting that a key names. */
  Optional<String> setting(String key) {
    return keys.text(key, "the code of a setting").flatMap(text -> {
      Optional<String> code = codes.findSetting(text);
      if (code.isEmpty()) {
        keys.fault(key, unknown(text, codes.settings()));
      }
      return code;
    });
  }

  Optional<Double> number(String key, String meaning, double least, double most) {
    return keys.text(key, meaning)
        .filter(text -> isSound(key, WrittenNumber.faultOfDecimal(text, BigDecimal.valueOf(least), BigDecimal.valueOf(most))))
        .map(Double::valueOf);
  }

  Optional<Integer> wholeNumber(String key, String meaning, int least, int most) {
    return keys.text(key, meaning).filter(text -> isSound(key, WrittenNumber.faultOfWhole(text, least, most))).map(Integer::valueOf);
  }

  /** A whole number that may be left out. */
  int wholeNumberOr(String key, int otherwise, int least, int most) {
    return keys.findText(key)
        .filter(text -> isSound(key, WrittenNumber.faultOfWhole(text, least, most)))
        .map(Integer::valueOf)
        .orElse(otherwise);
  }

  private boolean isSound(String key, Optional<String> wrong) {
    wrong.ifPresent(message -> keys.fault(key, message));
    return wrong.isEmpty();
  }

  void fault(String key, String message) {
    keys.fault(key, message);
  }

  Optional<HistoryYears> historyYears() {
    Optional<String> text = keys.text("years", "the years to fit to, like 2014-2016");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = CALENDAR_YEARS.matcher(text.get().strip());
    if (!matcher.matches()) {
      keys.fault("years", "calendar years are needed, like 2014-2016 or 2016");
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (last < first) {
      keys.fault("years", "the last must not be before the first; write %d-%d".formatted(last, first));
      return Optional.empty();
    }
    HistoryYears years = new HistoryYears(first, last);
    if (!codes.historyYears().isEmpty() && codes.historyYears().stream().noneMatch(years::includes)) {
      keys.fault("years", "the history has none of them (it has: %s)"
          .formatted(NearestWord.list(codes.historyYears().stream().map(String::valueOf).toList())));
      return Optional.empty();
    }
    return Optional.of(years);
  }
}
