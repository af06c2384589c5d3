package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuturesTest {
  private static final Futures FUTURES = RandomHistory.of(41).futures(4);

  private static List<Futures.Wanted> wanted() {
    return List.of(
        new Futures.Wanted((cell, home) -> home, RandomHistory.LOCALITIES),
        new Futures.Wanted((cell, home) -> cell % 3 == 0 ? Grouping.NONE : cell, FUTURES.rates().space().cells(), 0.7));
  }

  private static List<Long> counts(List<Futures.Counted> counted) {
    List<Long> counts = new ArrayList<>();
    counted.forEach(one -> {
      for (CountHistogram[] ofYear : one.byYearAndGroup()) {
        for (CountHistogram histogram : ofYear) {
          IntStream.range(0, 60).forEach(children -> counts.add(histogram.futuresUpTo(children)));
        }
      }
    });
    return counts;
  }

  private static List<YearCount> future(Futures futures, int number) {
    return futures.simulated(number, Watcher.NOBODY);
  }

  @Test
  void threadsChangeNothing() {
    List<Long> one = counts(FUTURES.count(60, wanted(), 1));

    assertThat(counts(FUTURES.count(60, wanted(), 2))).isEqualTo(one);
    assertThat(counts(FUTURES.count(60, wanted(), 5))).isEqualTo(one);
  }

  @Test
  void aFutureIsTheSameHoweverManyAreCounted() {
    List<Futures.Wanted> all = List.of(new Futures.Wanted((cell, home) -> 0, 1));
    CountHistogram before = FUTURES.count(6, all, 1).getFirst().of(8, 0);
    CountHistogram with = FUTURES.count(7, all, 1).getFirst().of(8, 0);
    int seventh = future(FUTURES, 7).getLast().after();

    assertThat(with.futuresUpTo(seventh) - before.futuresUpTo(seventh)).isOne();
    assertThat(with.futuresUpTo(seventh - 1) - before.futuresUpTo(seventh - 1)).isZero();
  }

  @Test
  void theSameSeedGivesTheSameFutureAndAnotherSeedAnother() {
    Futures other = RandomHistory.of(41).futures(5);

    assertThat(future(RandomHistory.of(41).futures(4), 1)).isEqualTo(future(FUTURES, 1)).isNotEqualTo(future(other, 1));
  }

  /** Were a stream the continuation of the one before it, neighbours would go up and down together. */
  @Test
  void neighbouringFuturesShareNoRandomNumbers() {
    Set<Double> drawn = new HashSet<>();
    for (int future = 0; future < 4; future++) {
      Chance chance = FUTURES.chance(future);
      IntStream.range(0, 4_000).forEach(i -> drawn.add(chance.uniform()));
    }

    assertThat(drawn).hasSize(4 * 4_000);
  }

  @Test
  void theFirstCensusIsWhatWasCountedWhateverRecountingAdds() {
    CountHistogram first = FUTURES.count(20, List.of(new Futures.Wanted((cell, home) -> 0, 1, 3)), 1).getFirst().of(0, 0);

    assertThat(List.of(first.quantile(0), first.quantile(1))).containsOnly(FUTURES.start().count());
  }

  @Test
  void recountingSpreadsCountsWithoutMovingTheirMean() {
    List<Futures.Counted> counted = FUTURES.count(
        4_000, List.of(new Futures.Wanted((cell, home) -> 0, 1), new Futures.Wanted((cell, home) -> 0, 1, 2)), 1);
    CountHistogram exact = counted.get(0).of(1, 0);
    CountHistogram recounted = counted.get(1).of(1, 0);

    assertThat(recounted.mean()).isCloseTo(exact.mean(), within(0.5));
    assertThat(recounted.quantile(0.95) - recounted.quantile(0.05)).isGreaterThan(exact.quantile(0.95) - exact.quantile(0.05));
  }
}
