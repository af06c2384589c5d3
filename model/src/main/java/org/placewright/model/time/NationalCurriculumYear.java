package org.placewright.model.time;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The curriculum year a child is in; not an age. Reception is 0, nursery years are negative. A child aged {@code a} on
 * 31 August is in curriculum year {@code a - 4}.
 *
 * @param number {@value #LOWEST} (born this year) to {@value #HIGHEST} (aged 25)
 */
public record NationalCurriculumYear(int number) implements Comparable<NationalCurriculumYear> {
  public static final int LOWEST = -4;
  public static final int HIGHEST = 21;
  private static final int AGE_IN_RECEPTION = 4;
  private static final int COMPULSORY_SCHOOL_AGE = 5;
  private static final Pattern WRITTEN = Pattern
      .compile("(?:ncy[ _]?|year[ _]?|y[ _]?)?(-?\\d{1,2})|(n)(?:ursery)?[ _-]?(\\d)|(r|rec|reception)|(nursery)");

  public NationalCurriculumYear {
    if (number < LOWEST || number > HIGHEST) {
      throw new IllegalArgumentException(
          "curriculum year (%d) must be %d to %d".formatted(number, LOWEST, HIGHEST));
    }
  }

  /** Reads {@code R}, {@code Y7}, {@code Year 7}, {@code 7}, {@code N1} (the year before Reception), {@code -1}. */
  public static Optional<NationalCurriculumYear> parse(String text) {
    Matcher matcher = WRITTEN.matcher(Objects.requireNonNull(text, "text").strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = 0;
    if (matcher.group(1) != null) {
      number = Integer.parseInt(matcher.group(1));
    } else if (matcher.group(2) != null) {
      number = -Integer.parseInt(matcher.group(3));
    } else if (matcher.group(5) != null) {
      number = -1;
    }
    return number < LOWEST || number > HIGHEST ? Optional.empty() : Optional.of(new NationalCurriculumYear(number));
  }

  /** The curriculum year of a child of this age on 31 August before the academic year. */
  public static NationalCurriculumYear ofAge(int ageOn31August) {
    return new NationalCurriculumYear(ageOn31August - AGE_IN_RECEPTION);
  }

  /**
   * The youngest curriculum year of a school whose statutory age range begins at this age. Compulsory school age, five, stands for
   * Reception: children turn five in it.
   */
  public static NationalCurriculumYear youngestFrom(int statutoryLowAge) {
    return ofAge(statutoryLowAge == COMPULSORY_SCHOOL_AGE ? AGE_IN_RECEPTION : statutoryLowAge);
  }

  /**
   * The oldest curriculum year of a school whose statutory age range ends at this age, which its pupils reach during the year: a
   * school to 11 ends with Year 6, one to 19 with Year 14.
   */
  public static NationalCurriculumYear oldestTo(int statutoryHighAge) {
    return ofAge(statutoryHighAge - 1);
  }

  public static List<NationalCurriculumYear> listAll() {
    return IntStream.rangeClosed(LOWEST, HIGHEST).mapToObj(NationalCurriculumYear::new).toList();
  }

  public int ageOn31August() {
    return number + AGE_IN_RECEPTION;
  }

  /** The curriculum year {@code years} later, or empty past the oldest. */
  public Optional<NationalCurriculumYear> after(int years) {
    return number + years > HIGHEST ? Optional.empty() : Optional.of(new NationalCurriculumYear(number + years));
  }

  public Phase phase() {
    return Phase.of(this);
  }

  /** Whether a child reaches this year by a phase transfer: into Reception, Year 7 or Year 12. */
  public boolean isPhaseTransfer() {
    return phase() != Phase.EARLY_YEARS && phase().firstNcy() == number;
  }

  @Override
  public int compareTo(NationalCurriculumYear other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return number > 0 ? "Y" + number : number == 0 ? "R" : "N" + -number;
  }
}
