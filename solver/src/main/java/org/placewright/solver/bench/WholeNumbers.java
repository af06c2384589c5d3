package org.placewright.solver.bench;

import java.util.regex.Pattern;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;

/** Whole numbers between white space, read one after the other, with the line where each stands. */
final class WholeNumbers {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final int LONGEST_SHOWN = 30;

  private final String text;
  private int at;
  private int line = 1;

  private WholeNumbers(String text) {
    this.text = text;
  }

  /** The numbers after the word that the text begins with. */
  static WholeNumbers after(String word, String text) throws UnreadableInstanceException {
    WholeNumbers numbers = new WholeNumbers(text);
    String first = numbers.word();
    if (!first.equals(word)) {
      throw numbers.fault("the file must begin with the word \"%s\", not \"%s\"".formatted(word, shorten(first)));
    }
    return numbers;
  }

  /** The next number, which must be in a range. */
  int next(String what, int least, int most) throws UnreadableInstanceException {
    return (int) nextLong(what, least, most);
  }

  /** The next number, which must be in a range. */
  long nextLong(String what, long least, long most) throws UnreadableInstanceException {
    String word = word();
    if (word.isEmpty()) {
      throw fault("the file ends where a number is missing: " + what);
    }
    if (WHOLE.matcher(word).matches()) {
      long number = Long.parseLong(word);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw fault("%s must be a whole number from %d to %d, not %s".formatted(what, least, most, shorten(word)));
  }

  void requireEnd() throws UnreadableInstanceException {
    String word = word();
    if (!word.isEmpty()) {
      throw fault("the file must end before \"%s\"".formatted(shorten(word)));
    }
  }

  UnreadableInstanceException fault(String message) {
    return new UnreadableInstanceException(line, message);
  }

  /** Empty at the end. */
  private String word() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    int start = at;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static String shorten(String word) {
    return word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "...";
  }
}
