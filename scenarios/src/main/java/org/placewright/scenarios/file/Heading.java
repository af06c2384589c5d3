package org.placewright.scenarios.file;

import java.util.Locale;

/** Compares headers, keys and codes without regard to case, spaces, {@code _} and {@code -}. */
public final class Heading {
  private Heading() {}

  public static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }
}
