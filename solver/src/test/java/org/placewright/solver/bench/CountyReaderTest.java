package org.placewright.solver.bench;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;

class CountyReaderTest {
  private static final String COUNTY = """
      county
      2 2 1 1 1
      1000
      45 -1
      13 17
      -1
      0 3 1 40 7
      2  0 11  1 101
      0 1 19 0
      """;

  private static void assertFault(String text, int line, String words) {
    assertThatExceptionOfType(UnreadableInstanceException.class)
        .isThrownBy(() -> InstanceReader.read(text, Optional.empty()))
        .withMessageContaining(words)
        .matches(fault -> fault.line() == line, "line " + line);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2 2 1 1 1      | 0 2 1 1 1      | 2 | years must be a whole number from 1",
      "13 17          | 13 -17         | 5 | places must be a whole number from 0",
      "13 17          | 13 1.7         | 5 | places must be a whole number from 0 to 100000, not 1.7",
      "0 3 1 40 7     | 1 3 1 40 7     | 7 | unit 1 has no limit",
      "0 3 1 40 7     | 0 3 2 40 7     | 7 | earliest year of a scheme must be a whole number from 0 to 1",
      "2  0 11  1 101 | 2  0 11  0 101 | 8 | unit 0 is named twice",
      "2  0 11  1 101 | 2  0 11  2 101 | 8 | suitable unit must be a whole number from 0 to 1",
      "0 1 19 0       | 1 0 19 0       | 9 | last year of a spell must be a whole number from 1 to 1",
      "0 1 19 0       | 0 1 19 1       | 9 | group of a spell must be a whole number from 0 to 0"})
  void aFaultIsToldWithItsLine(String right, String wrong, int line, String words) {
    assertFault(COUNTY.replace(right + "\n", wrong + "\n"), line, words);
  }

  @Test
  void aFileThatEndsEarlyIsAFault() {
    assertFault(COUNTY.replace("0 1 19 0\n", "0 1"), 9, "the file ends where a number is missing: children of a spell");
  }

  @Test
  void whatComesAfterTheLastSpellIsAFault() {
    assertFault(COUNTY + "23\n", 10, "the file must end before \"23\"");
  }

  @Test
  void aWordThatOnlyBeginsLikeTheRightOneIsAFault() {
    assertFault(COUNTY.replace("county", "county2"), 1, "must begin with the word \"county\"");
  }
}
