package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an instance: plain numbers between white space, in the order of its problem; a county's word first. */
public final class InstanceReader {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int LONGEST_NUMBER = 30;
  private static final int MOST_EXPONENT = 18;
  private static final int MOST_ROWS = 100_000;

  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private int next;

  private InstanceReader() {}

  /** Which problem a public instance is of. */
  public enum Problem {
    SSCFLP, GAP
  }

  /** The text is not an instance. */
  public static final class UnreadableInstanceException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    UnreadableInstanceException(int line, String message) {
      super(message);
      this.line = line;
    }

    /** Counted from 1; 0 when it is about the whole text. */
    public int line() {
      return line;
    }
  }

  /**
   * Reads an instance.
   *
   * @param problem which it is of; when empty, the word {@value CountyText#WORD} or the count of numbers tells
   */
  public static BenchInstance read(String text, Optional<Problem> problem) throws UnreadableInstanceException {
    if (problem.isEmpty() && CountyReader.isCounty(text)) {
      return CountyReader.read(text);
    }
    InstanceReader reader = new InstanceReader();
    reader.readNumbers(text);
    return reader.readInstance(problem);
  }

  private void readNumbers(String text) throws UnreadableInstanceException {
    int line = 0;
    for (String row : text.split("\n", -1)) {
      line++;
      Matcher matcher = WORD.matcher(row);
      while (matcher.find()) {
        numbers.add(number(matcher.group(), line));
        lines.add(line);
      }
    }
  }

  private static BigDecimal number(String word, int line) throws UnreadableInstanceException {
    try {
      BigDecimal number = new BigDecimal(word);
      if (word.length() > LONGEST_NUMBER || Math.abs(number.scale()) > MOST_EXPONENT
          || number.precision() - number.scale() > MOST_EXPONENT) {
        throw new UnreadableInstanceException(line, "the number is too long: " + shorten(word));
      }
      if (number.signum() < 0) {
        throw new UnreadableInstanceException(line, "the number must not be negative: " + word);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new UnreadableInstanceException(line, "not a number: \"%s\"".formatted(shorten(word)));
    }
  }

  private static String shorten(String word) {
    return word.length() <= LONGEST_NUMBER ? word : word.substring(0, LONGEST_NUMBER) + "...";
  }

  private YearInstance readInstance(Optional<Problem> stated) throws UnreadableInstanceException {
    if (numbers.size() < 2) {
      throw new UnreadableInstanceException(0,
          "the file must begin with two numbers, facilities and customers, or with the word " + CountyText.WORD);
    }
    int facilities = count("facilities");
    int customers = count("customers");
    long pairs = (long) facilities * customers;
    long location = 2 + 2L * facilities + customers + pairs;
    long assignment = 2 + 2 * pairs + facilities;
    boolean isLocation = stated.map(problem -> problem == Problem.SSCFLP).orElse(numbers.size() == location);
    long expected = isLocation ? location : assignment;
    if (numbers.size() != expected) {
      throw new UnreadableInstanceException(
          lines.getLast(),
          "%d facilities and %d customers need %s, but the file has %d numbers".formatted(
              facilities,
              customers,
              stated.isPresent()
                  ? expected + " numbers"
                  : "%d numbers (SSCFLP) or %d (GAP)".formatted(location, assignment),
              numbers.size()));
    }
    return isLocation ? location(facilities, customers) : assignment(facilities, customers);
  }

  private int count(String what) throws UnreadableInstanceException {
    int line = lines.get(next);
    BigDecimal number = numbers.get(next++);
    try {
      int count = number.intValueExact();
      if (count >= 1 && count <= MOST_ROWS) {
        return count;
      }
    } catch (ArithmeticException e) {
      // told below, with the same words as for a whole number out of range
    }
    throw new UnreadableInstanceException(
        line, "%s must be a whole number from 1 to %d, not %s".formatted(what, MOST_ROWS, number));
  }

  private YearInstance location(int facilities, int customers) {
    List<BigDecimal> capacity = new ArrayList<>();
    List<BigDecimal> opening = new ArrayList<>();
    for (int i = 0; i < facilities; i++) {
      capacity.add(numbers.get(next++));
      opening.add(numbers.get(next++));
    }
    return new FacilityLocation(capacity, opening, row(customers), rows(facilities, customers));
  }

  private YearInstance assignment(int agents, int jobs) {
    return new GeneralisedAssignment(rows(agents, jobs), rows(agents, jobs), row(agents));
  }

  private List<List<BigDecimal>> rows(int count, int length) {
    List<List<BigDecimal>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(length));
    }
    return rows;
  }

  private List<BigDecimal> row(int length) {
    List<BigDecimal> row = List.copyOf(numbers.subList(next, next + length));
    next += length;
    return row;
  }
}
