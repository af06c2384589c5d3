package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WideningTest {
  private static final Widening BELIEVED = Widening.of(List.of());

  private static Widening.Foretold foretold(int median, int low, int high, double counted) {
    HeldOut held = new HeldOut(
        2012, 2013, HeldOut.Part.TOTAL, HeldOut.ALL, counted, median, low, high, low, high, median, Optional.empty());
    return new Widening.Foretold(held, median);
  }

  /** By hand: 0.95 sqrt(2 / (1 - 0.95^2)) / 1.96 = 2.195, and, the ninth of ten, 0.85 sqrt(2 / (1 - 0.85^2)) / 1.2816 = 1.781. */
  @Test
  void withoutMissesBandsAreWidenedAsBelieved() {
    assertThat(BELIEVED.of80()).isCloseTo(1.781, within(0.001));
    assertThat(BELIEVED.of95()).isCloseTo(2.195, within(0.001));
  }

  @Test
  void aFactorOfOneLeavesBandsAsTheyAre() {
    for (int low = 0; low <= 10; low++) {
      Widening.Foretold one = foretold(10, low, 31 - low, 10);
      assertThat(new Widening(1, 1, 0).widen(one)).isEqualTo(one.held());
    }
  }

  /**
   * By hand: 83 counted where the band was 4 to 20 about 10: ln(83.5 / 10.5) / ln(21 / 10.5) = 2.991, which is the greatest of
   * 11 misses. The band then just holds 83, and below it begins at 10.5 (4 / 10.5)^2.991 = 0.59, so at the whole number 1.
   */
  @Test
  void oneMissWidensBandsAsWorkedOutByHand() {
    Widening.Foretold missed = foretold(10, 4, 20, 83);
    Widening widening = Widening.of(List.of(missed));

    assertThat(widening.of95()).isCloseTo(2.991, within(0.001));
    assertThat(widening.widen(missed)).extracting(HeldOut::low95, HeldOut::high95).containsExactly(1, 83);
  }

  @Test
  void manyHitsOutweighAMiss() {
    List<Widening.Foretold> known = new ArrayList<>(Collections.nCopies(100, foretold(10, 4, 20, 11)));
    known.add(foretold(10, 4, 20, 83));

    assertThat(Widening.of(known)).isEqualTo(new Widening(1, 1, 101));
  }

  @Test
  void aBandIsNeverNarrowedHoweverWellItHeld() {
    assertThat(Widening.of(Collections.nCopies(100, foretold(10, 4, 20, 10)))).isEqualTo(new Widening(1, 1, 100));
  }

  @Test
  void aBandIsWidenedForACountExactlyWhenItWouldNotHoldIt() {
    for (int counted = 0; counted < 200; counted++) {
      Widening.Foretold one = foretold(12, 9, 16, counted);
      assertThat(Widening.of(List.of(one)).widen(one).isIn95()).isTrue();
      assertThat(Widening.of(List.of(one)).of95() > BELIEVED.of95()).isEqualTo(!BELIEVED.widen(one).isIn95());
    }
  }

  @Test
  void theWiderBandIsNeverInsideTheNarrowerOne() {
    HeldOut widened = new Widening(3, 1, 0).widen(foretold(10, 4, 20, 10));

    assertThat(widened.low95()).isEqualTo(widened.low80()).isLessThan(4);
    assertThat(widened.high95()).isEqualTo(widened.high80()).isGreaterThan(20);
  }

  @Test
  void bandsOfNobodyCanBeWidened() {
    Widening.Foretold one = foretold(0, 0, 0, 30);

    assertThat(Widening.of(List.of(one)).widen(one)).extracting(HeldOut::low95, HeldOut::high95).containsExactly(0, 30);
  }
}
