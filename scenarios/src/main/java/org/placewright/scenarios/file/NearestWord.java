package org.placewright.scenarios.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone may have meant: the known word with the fewest letters changed (Levenshtein 1966). */
public final class NearestWord {
  private static final int LONGEST_WORD = 100;

  private NearestWord() {}

  /** The nearest known word, unless even that is far off. */
  public static Optional<String> find(String word, Collection<String> known) {
    String wanted = Heading.plain(word);
    if (wanted.isEmpty() || wanted.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> distance(wanted, Heading.plain(candidate)) <= mostChanges(wanted))
        .min(Comparator.comparingInt((String candidate) -> distance(wanted, Heading.plain(candidate))));
  }

  /** {@code . Maybe x?}, or nothing when no known word is near. */
  public static String hint(String word, Collection<String> known) {
    return find(word, known).map(nearest -> ". Maybe " + nearest + "?").orElse("");
  }

  /** The known words in a row, the first ones only where there are many. */
  public static String list(Collection<String> known) {
    int most = 30;
    String words = String.join(", ", known.stream().limit(most).toList());
    return known.size() > most ? words + ", and %d more".formatted(known.size() - most) : words;
  }

  private static int mostChanges(String word) {
    return word.length() <= 3 ? 1 : Math.max(2, word.length() / 3);
  }

  /** Letters to insert, delete or replace to make one word of the other. O(length x length). */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
