package org.placewright.model.stepdown;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How fast children are asked to step down.
 *
 * @param mostAYear no more than so many in one academic year; no limit when empty
 * @param mostInAll no more than so many over the whole plan; no limit when empty
 */
public record Pace(OptionalInt mostAYear, OptionalInt mostInAll) {
  /** As many as are eligible. */
  public static final Pace UNLIMITED = new Pace(OptionalInt.empty(), OptionalInt.empty());

  public Pace {
    Objects.requireNonNull(mostAYear, "mostAYear");
    Objects.requireNonNull(mostInAll, "mostInAll");
    if (mostAYear.orElse(1) < 1 || mostInAll.orElse(1) < 1) {
      throw new IllegalArgumentException("a step-down of at most %s a year, %s in all, is about nobody".formatted(mostAYear, mostInAll));
    }
  }

  /** How many more may be asked in a year before which so many were. */
  public int leftAfter(int askedBefore) {
    int inAll = mostInAll.isPresent() ? mostInAll.getAsInt() - askedBefore : Integer.MAX_VALUE;
    return Math.min(inAll, mostAYear.orElse(Integer.MAX_VALUE));
  }

  /** In words, to follow who is meant; empty text when there is no limit. */
  String describe() {
    String yearly = mostAYear.isPresent() ? ", at most %d a year".formatted(mostAYear.getAsInt()) : "";
    return yearly + (mostInAll.isPresent() ? ", at most %d in all".formatted(mostInAll.getAsInt()) : "");
  }
}
