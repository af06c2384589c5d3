package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.Optional;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.intervention.ChangeHighNeedsBlock;
import org.placewright.model.intervention.CountProgramme;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/** Reads the changes {@code high-needs-block} and {@code count-programme}. */
final class BlockChangeReader {
  private BlockChangeReader() {}

  static Optional<Intervention> read(ChangeKeys keys, String scenario) {
    Optional<BlockLine> line = keys.text("line", HighNeedsBlockTable.OR_LINES).flatMap(text -> keys.oneOf("line", BlockLine.class));
    Optional<FinancialYear> year = keys.financialYear("financial-year");
    Optional<String> name = keys.findText("name");
    boolean isSigned = line.map(BlockLine::mayBeNegative).orElse(true);
    Optional<BigDecimal> pounds = keys.number("pounds", isSigned ? Counts.MOST_POUNDS.negate() : BigDecimal.ZERO, Counts.MOST_POUNDS);
    if (line.filter(known -> !known.isGiven()).isPresent()) {
      keys.fault("line", "this is worked out; write %s here".formatted(HighNeedsBlockTable.OR_LINES));
    }
    if (line.filter(BlockLine::isSpending).isPresent() && name.isEmpty()) {
      keys.missing("name", "what it is spent on");
    }
    if (line.filter(BlockLine::mayBeNegative).isPresent() && name.isPresent()) {
      keys.fault("name", "there is one of it only; leave the name out");
    }
    if (!keys.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChangeHighNeedsBlock(
            new BlockEntry(
                year.orElseThrow(), line.orElseThrow(), name.orElse(""), Money.ofPounds(pounds.orElseThrow()), "scenario",
                "scenario " + scenario)));
  }

  static Optional<Intervention> readCount(ChangeKeys keys) {
    return keys.text("programme", "a programme of savings-programmes.csv").map(CountProgramme::new);
  }
}
