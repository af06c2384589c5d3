package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.demand.ApRate;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads ap-rates.csv. */
final class ApRateTable {
  static final TableSchema SCHEMA = new TableSchema(
      "ap-rates",
      "How often children come to alternative provision, and for how long: exclusions, medical needs. A demand of its own: they"
          + " need no plan, and stay part of a week or a year.",
      Optional.of("nothing is said about demand for alternative provision"),
      List.of(
          Column.filled("reason", "your word for it, the same in each of its rows"),
          Column.filled("first-curriculum-year", "the youngest", "first-ncy", "from-ncy"),
          Column.filled("last-curriculum-year", "the oldest; rows of one reason must not overlap", "last-ncy", "to-ncy"),
          Column.filled(
              "referrals-per-1000",
              "referrals a year for each 1,000 people of these curriculum years, with and without plans: your register's count of"
                  + " a year over the population. A child referred twice is two"),
          Column.filled(
              "weeks", "how long a referral lasts on average, in school weeks (a year has %d); from the same register".formatted(
                  ApRate.SCHOOL_WEEKS)),
          Column.filled("share-of-week", "part of a full-time week: `1` full-time, `0.4` two days of five"),
          Column.optional("dated", "the year or day the figures are of; blank is shown as \"not dated\"", "date", "as-of"),
          Column.optional("source", "where the figures are from, or whose judgement they are", "sources", "reference")),
      Optional.empty(),
      """
          reason,first-curriculum-year,last-curriculum-year,referrals-per-1000,weeks,share-of-week,dated,source
          exclusion,Y7,Y11,2.5,24,1,2024/25,Made up for this page""");

  private ApRateTable() {}

  static List<ApRate> read(Table table) {
    Map<Row, ApRate> rates = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Optional<String> reason = row.text("reason");
      Optional<NationalCurriculumYear> first = row.curriculumYear("first-curriculum-year");
      Optional<NationalCurriculumYear> last = row.curriculumYear("last-curriculum-year");
      Optional<BigDecimal> referrals = row.number("referrals-per-1000", BigDecimal.ZERO, BigDecimal.valueOf(ApRate.MOST_PER_THOUSAND));
      Optional<BigDecimal> weeks = row.number("weeks", BigDecimal.ZERO, BigDecimal.valueOf(ApRate.MOST_WEEKS));
      Optional<BigDecimal> share = row.number("share-of-week", BigDecimal.ZERO, BigDecimal.ONE);
      if (share.filter(part -> part.signum() == 0).isPresent()) {
        row.fault("share-of-week", "must be above 0: 1 is full-time");
      }
      if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
        row.fault("last-curriculum-year", "must not be before the first (%s)".formatted(first.get()));
      }
      if (row.isSound()) {
        ApRate rate = new ApRate(
            reason.orElseThrow(), first.orElseThrow(), last.orElseThrow(), referrals.orElseThrow().doubleValue(),
            weeks.orElseThrow().doubleValue(), share.orElseThrow().doubleValue(), RateTable.dated(row), RateTable.source(row));
        rates.forEach((earlier, other) -> {
          if (other.reason().equals(rate.reason()) && (other.isAbout(rate.first()) || rate.isAbout(other.first()))) {
            row.fault(
                "first-curriculum-year", "line %d has some of these curriculum years for that reason already".formatted(earlier.line()));
          }
        });
        rates.put(row, rate);
      }
    }
    return new ArrayList<>(rates.values());
  }
}
