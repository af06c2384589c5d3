package org.placewright.scenarios.published;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.model.demand.AgeBand;

/** Ages as the releases write them: {@code age 10}, {@code under 3}, {@code age 2 and under}, {@code age 20 and over}. */
final class ReleaseAge {
  private static final Pattern WRITTEN = Pattern.compile("(under )?(?:age )?(\\d{1,2})( and under| and over)?");

  private ReleaseAge() {}

  static Optional<AgeBand> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int age = Integer.parseInt(matcher.group(2));
    boolean below = matcher.group(1) != null;
    int first = below || " and under".equals(matcher.group(3)) ? AgeBand.YOUNGEST : age;
    int last = below ? age - 1 : " and over".equals(matcher.group(3)) ? AgeBand.OLDEST : age;
    return first <= last && last <= AgeBand.OLDEST ? Optional.of(new AgeBand(first, last)) : Optional.empty();
  }
}
