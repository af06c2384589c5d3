package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads growth.csv. */
final class GrowthTable {
  private static final BigDecimal LEAST = BigDecimal.valueOf(GrowthRule.LEAST_PERCENT);
  private static final BigDecimal MOST = BigDecimal.valueOf(GrowthRule.MOST_PERCENT);

  /** Whether change of the child population comes on top of a rate or is in it. */
  enum Population {
    ON_TOP, INCLUDED
  }

  private GrowthTable() {}

  static List<GrowthRule> read(Table table, Horizon horizon) {
    List<GrowthRule> rules = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<Setting> setting = row.isBlank("setting") ? Optional.empty() : row.oneOf("setting", Setting.class);
      Optional<NeedType> need = row.isBlank("need")
          ? Optional.empty()
          : row.need("need", horizon.first().startYear() + 1);
      Optional<NationalCurriculumYear> first = yearOr(row, "first-curriculum-year", NationalCurriculumYear.LOWEST);
      Optional<NationalCurriculumYear> last = yearOr(row, "last-curriculum-year", NationalCurriculumYear.HIGHEST);
      Optional<AcademicYear> from = row.isBlank("from")
          ? Optional.of(horizon.first().plus(1))
          : row.academicYear("from");
      Optional<BigDecimal> percent = row.number("percent", LEAST, MOST);
      Optional<Population> population = row.isBlank("population")
          ? Optional.of(Population.ON_TOP)
          : row.oneOf("population", Population.class);
      if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
        row.fault("last-curriculum-year", "must not be before the first (%s)".formatted(first.get()));
      }
      if (from.isPresent() && horizon.last().isBefore(from.get())) {
        row.fault("from", "the horizon is %s to %s".formatted(horizon.first(), horizon.last()));
      }
      if (row.isSound()) {
        rules.add(
            new GrowthRule(
                setting,
                need,
                first.orElseThrow(),
                last.orElseThrow(),
                from.orElseThrow(),
                percent.orElseThrow().doubleValue(),
                population.equals(Optional.of(Population.ON_TOP)),
                RateTable.dated(row),
                RateTable.source(row)));
      }
    }
    return rules;
  }

  private static Optional<NationalCurriculumYear> yearOr(Row row, String column, int otherwise) {
    return row.isBlank(column) ? Optional.of(new NationalCurriculumYear(otherwise)) : row.curriculumYear(column);
  }
}
