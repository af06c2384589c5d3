package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;

/** Spoils the small county at random, again and again: it is read or refused, and nothing is ever thrown. */
class MutatedCountyTest {
  private static final int MUTATIONS = 300;
  private static final List<String> FILES = List.of(
      "county.yaml", "localities.csv", "provisions.csv", "places.csv", "rates.csv", "children.csv", "growth.csv",
      "transport.csv", "transport-needs.csv");
  private static final List<String> TOKENS = List.of(
      "\"", ",", "\n", "\r", ";", "-", "0", "999999999999", "1e309", "NaN", "=", "\u0000", "\uFEFF", "#", "ALL", "unlimited",
      "{", "[", ":", "&a", "*a", "!!x", "\t", "\u2028", "\uD83D\uDE00", "2099/00", "Y21", "N4", "null", "../", "'");

  @TempDir
  Path folder;

  @Test
  void threeHundredMutationsAreReadOrRefusedButNeverThrown() {
    for (int seed = 1; seed <= MUTATIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      WorkingCounty county = WorkingCounty.in(folder.resolve("m" + seed));
      String file = FILES.get(random.nextInt(FILES.size()));
      int edits = 1 + random.nextInt(4);
      for (int i = 0; i < edits; i++) {
        mutate(county, file, random);
      }
      assertThat(county.listFaults()).as("mutation %d of %s", seed, file).allSatisfy(fault -> {
        assertThat(fault.message()).isNotBlank();
        assertThat(fault.line()).isNotNegative();
      });
    }
  }

  private static void mutate(WorkingCounty county, String file, SplittableRandom random) {
    byte[] bytes = county.text(file).getBytes(StandardCharsets.UTF_8);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    switch (random.nextInt(5)) {
      case 0 -> county.write(file, text.substring(0, from) + token + text.substring(from));
      case 1 -> county.write(file, text.substring(0, from) + text.substring(to));
      case 2 -> county.write(file, text.substring(0, from) + token + text.substring(to));
      case 3 -> county.write(file, text.substring(0, from) + text.substring(from, to).repeat(2) + text.substring(to));
      default -> county.write(file, text.substring(0, from));
    }
  }
}
