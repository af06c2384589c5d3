package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.HeldOut.Part;

class BacktestWordsTest {
  @Test
  void aGoodProjectionIsSaidToBeNearerThanGuesses() {
    List<HeldOut> held = List.of(
        SmallForecast.total(2014, 2015, 110, 108),
        SmallForecast.held(Part.TOTAL, HeldOut.ALL, 2015, 2016, 120, 123, Optional.of(140.0)));

    assertThat(new BacktestWords(held).list()).containsExactly(
        "Tested backwards: from each of 2013/14 and 2014/15 the years up to 2015/16 were projected with what was known by then"
            + " (and the child population as later known), and laid beside what was counted: 2 totals.",
        "The projected total was off by 2.5 children on average, 2.2% of those counted.",
        "Simply taking the last count again would have been off by 13.0%: the projection was nearer.",
        "Simply carrying last growth on would have been off by 16.7% over the 1 total whose earlier growth is known,"
            + " and the projection there by 2.5%: the projection was nearer.",
        "Of 2 counts, none fell outside the band that should hold 95 of 100 and none outside the band that should hold 80."
            + " That is too few counts to judge the bands by.");
  }

  @Test
  void aPoorProjectionIsSaidToBePoor() {
    List<HeldOut> held = List.of(SmallForecast.held(Part.TOTAL, HeldOut.ALL, 2014, 2015, 101, 130, Optional.of(105.0)));

    assertThat(new BacktestWords(held).list(Part.TOTAL)).containsExactly(
        "The projected total was off by 29.0 children on average, 28.7% of those counted.",
        "Simply taking the last count again would have been off by 1.0%: nearer than the projection.",
        "Simply carrying last growth on would have been off by 4.0%: nearer than the projection.",
        "Of 1 count, 1 fell outside the band that should hold 95 of 100 and 1 outside the band that should hold 80."
            + " That is too few counts to judge the bands by.");
  }

  @Test
  void bandsThatMissTooManyCountsAreCalledTooNarrow() {
    assertThat(verdictOf(3)).contains("Of 20 counts, 3 fell outside").endsWith("too narrow: expect more surprises than they say.");
  }

  @Test
  void bandsThatMissAboutOneInTwentyAreAsTheyShouldBe() {
    assertThat(verdictOf(1)).endsWith("That is about as often as it should be.");
  }

  @Test
  void bandsThatMissSomewhatTooManyAreSaidTo() {
    assertThat(verdictOf(2))
        .endsWith("That is 10 of 100 outside the wider band, where 5 would be right: somewhat more than there should be.");
  }

  @Test
  void bandsThatMissNoneAreCalledWide() {
    assertThat(verdictOf(0)).endsWith("if anything, wider than they need be.");
  }

  @Test
  void withoutCountsThereIsOneSentence() {
    assertThat(new BacktestWords(List.of()).list()).containsExactly(BacktestWords.NONE);
    assertThat(new BacktestWords(List.of()).inShort()).isEqualTo(BacktestWords.NONE);
  }

  @Test
  void countsOfNobodyAreNotDividedBy() {
    List<HeldOut> held = List.of(SmallForecast.held(Part.NEED, "MSI", 2014, 2015, 0, 1, Optional.empty()));

    assertThat(new BacktestWords(held).list())
        .contains("By need, the projection was off by 1.0 child on average.")
        .noneMatch(line -> line.contains("NaN") || line.contains("Infinity") || line.contains("∞"));
  }

  private static String verdictOf(int outside) {
    List<HeldOut> held = IntStream.range(0, 20)
        .mapToObj(i -> SmallForecast.total(2014, 2015, i < outside ? 150 : 101, 100))
        .toList();
    return new BacktestWords(held).list(Part.TOTAL).getLast();
  }
}
