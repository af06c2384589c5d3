package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * One row of a table. Each reading of a cell gives its value, or records a fault and gives nothing; a row without
 * faults is sound.
 */
final class Row {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,|/\\s]+");

  private final String file;
  private final long line;
  private final TableSchema schema;
  private final Map<String, String> cells;
  private final Faults faults;
  private final Set<String> faulty = new HashSet<>();

  Row(String file, long line, TableSchema schema, Map<String, String> cells, Faults faults) {
    this.file = file;
    this.line = line;
    this.schema = schema;
    this.cells = new LinkedHashMap<>(cells);
    this.faults = faults;
  }

  long line() {
    return line;
  }

  boolean isSound() {
    return faulty.isEmpty();
  }

  /** The cell as written, without spaces around it; empty when the column is left out. */
  String raw(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("table %s has no column %s".formatted(schema.key(), column));
    }
    return cell;
  }

  boolean isBlank(String column) {
    return raw(column).isEmpty();
  }

  void fault(String column, String message) {
    faultHiding(column, raw(column), message);
  }

  /** Records a fault that shows something else than the cell. Only the first fault of a cell counts. */
  void faultHiding(String column, String shown, String message) {
    if (faulty.add(column)) {
      faults.add(file, line, column, shown, message);
    }
  }

  /** The text of a cell that must be filled. */
  Optional<String> text(String column) {
    if (isBlank(column)) {
      fault(column, "the cell must not be blank: " + schema.findColumn(column).map(Column::meaning).orElse("a count"));
      return Optional.empty();
    }
    return Optional.of(raw(column));
  }

  /** The text of a cell that may be blank. */
  Optional<String> findText(String column) {
    return isBlank(column) ? Optional.empty() : Optional.of(raw(column));
  }

  Optional<Integer> wholeNumber(String column, int least, int most) {
    return text(column).flatMap(text -> {
      Optional<String> wrong = WrittenNumber.faultOfWhole(text, least, most);
      wrong.ifPresent(message -> fault(column, message));
      return wrong.isPresent() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    });
  }

  Optional<BigDecimal> number(String column, BigDecimal least, BigDecimal most) {
    return text(column).flatMap(text -> {
      Optional<String> wrong = WrittenNumber.faultOfDecimal(text, least, most);
      wrong.ifPresent(message -> fault(column, message));
      return wrong.isPresent() ? Optional.empty() : Optional.of(new BigDecimal(text));
    });
  }

  /** Pounds, not negative, in whole pence. */
  Optional<Money> pounds(String column) {
    return text(column).flatMap(text -> {
      Optional<String> wrong = WrittenNumber.faultOfPounds(text, BigDecimal.ZERO, Counts.MOST_POUNDS);
      wrong.ifPresent(message -> fault(column, message));
      return wrong.isPresent() ? Optional.empty() : Optional.of(Money.ofPounds(new BigDecimal(text)));
    });
  }

  /** The year from which a row holds, not after the horizon; empty when the cell is blank, or after a fault. */
  Optional<AcademicYear> findFrom(String column, Horizon horizon) {
    Optional<AcademicYear> from = isBlank(column) ? Optional.empty() : academicYear(column);
    from.filter(horizon.last()::isBefore)
        .ifPresent(year -> fault(column, "the horizon is %s to %s".formatted(horizon.first(), horizon.last())));
    return from;
  }

  Optional<AcademicYear> academicYear(String column) {
    return text(column).flatMap(text -> {
      Optional<AcademicYear> year = AcademicYear.parse(text);
      if (year.isEmpty()) {
        fault(column, "an academic year is needed, like 2024/25 (or 2024 for 2024/25), from 2000/01 to 2098/99");
      }
      return year;
    });
  }

  Optional<NationalCurriculumYear> curriculumYear(String column) {
    return text(column).flatMap(text -> {
      Optional<NationalCurriculumYear> year = NationalCurriculumYear.parse(text);
      if (year.isEmpty()) {
        fault(column, "a curriculum year is needed: N4 to N1 (nursery), R, Y1 to Y21 (age 25)");
      }
      return year;
    });
  }

  /** A need code of the return of that year. */
  Optional<NeedType> need(String column, int returnYear) {
    return text(column).flatMap(text -> {
      Optional<NeedType> need = NeedType.fromCode(text, returnYear);
      if (need.isEmpty()) {
        fault(column, unknownNeed(text, returnYear));
      }
      return need;
    });
  }

  /** The words of a cell that holds several, with {@code ;}, {@code ,}, {@code |}, {@code /} or spaces between them. */
  static List<String> listWords(String text) {
    return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  static String unknownNeed(String code, int returnYear) {
    List<String> known = NeedType.listCodes(returnYear);
    return "the return of January %d has no need code %s%s (known: %s)"
        .formatted(returnYear, code, NearestWord.hint(code, known), NearestWord.list(known));
  }

  /** One of the constants of an enumeration, by any of its words. */
  <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
    return text(column).flatMap(text -> {
      Optional<E> found = CodeWords.find(text, type);
      if (found.isEmpty()) {
        fault(column, CodeWords.unknown(text, type));
      }
      return found;
    });
  }
}
