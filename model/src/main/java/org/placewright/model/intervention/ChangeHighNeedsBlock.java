package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/** More money into or out of the high needs block in a year, or another opening balance or target of it. */
public record ChangeHighNeedsBlock(BlockEntry entry) implements Intervention {
  public ChangeHighNeedsBlock {
    Objects.requireNonNull(entry, "entry");
  }

  @Override
  public Optional<String> findClash(County county) {
    Optional<HighNeedsBlock> block = county.highNeedsBlock();
    if (block.isEmpty()) {
      return Optional.of("the county's high needs block is not known, so nothing can be changed about it; give it high-needs-block.csv");
    }
    FinancialYear first = block.get().firstYear();
    return switch (entry.line()) {
      case OPENING_BALANCE -> Optional.of(entry.year())
          .filter(year -> !year.equals(first))
          .map(year -> "the balance opens with %s, not with %s".formatted(first, year));
      case DEPARTMENT_CONTRIBUTION, COUNCIL_CONTRIBUTION -> Optional.of(entry.year())
          .filter(year -> year.compareTo(block.get().lastYear()) > 0)
          .map(year -> "the balance ends with %s, before %s".formatted(block.get().lastYear(), year));
      default -> Optional.of(entry.year())
          .filter(year -> !block.get().covers(year))
          .map(year -> "the balance covers %s to %s, not %s".formatted(first, block.get().lastYear(), year));
    };
  }

  @Override
  public County applyTo(County county) {
    return CountyCopy.withHighNeedsBlock(county, county.highNeedsBlock().orElseThrow().with(entry));
  }

  @Override
  public boolean alters(County county) {
    boolean addsNothing = !entry.line().mayBeNegative() && entry.pounds().equals(Money.NONE);
    return !addsNothing && Intervention.super.alters(county);
  }

  @Override
  public String describe() {
    return "high needs block, %s%s of %s: %s£%s".formatted(
        entry.line().label(), entry.name().isEmpty() ? "" : " (%s)".formatted(entry.name()), entry.year(),
        entry.line().mayBeNegative() ? "" : "a further ", entry.pounds());
  }
}
