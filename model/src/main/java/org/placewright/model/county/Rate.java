package org.placewright.model.county;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/**
 * What a year of a full-time place at a kind of provision costs.
 *
 * @param need the need it is for; empty for every need without a rate of its own
 * @param from the year from which it holds, until the next rate of the same kind, need, line and budget; empty from the start
 * @param dated the year or day the figure is of, as its source gives it: not when it holds
 * @param source where it is from
 */
public record Rate(
    ProvisionKind kind,
    Optional<NeedType> need,
    FinanceLine line,
    Budget budget,
    Optional<AcademicYear> from,
    Money yearly,
    String dated,
    String source) implements FromYear {
  public Rate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(yearly, "yearly");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    if (line == FinanceLine.EMPTY_PLACE && need.isPresent()) {
      throw new IllegalArgumentException("an empty place at %s is nobody's, so it has no need (%s)".formatted(kind, need.get()));
    }
  }

  /** A rate that holds from the start. */
  public Rate(
      ProvisionKind kind, Optional<NeedType> need, FinanceLine line, Budget budget, Money yearly, String dated, String source) {
    this(kind, need, line, budget, Optional.empty(), yearly, dated, source);
  }

  /** The same of another sum, from another year. */
  public Rate with(Money otherYearly, Optional<AcademicYear> otherFrom) {
    return new Rate(kind, need, line, budget, otherFrom, otherYearly, dated, source);
  }
}
