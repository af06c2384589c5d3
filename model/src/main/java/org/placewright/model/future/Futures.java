package org.placewright.model.future;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.placewright.model.lever.Levers;
import org.placewright.model.transition.ChildPopulation;
import org.placewright.model.transition.FlowRates;

/**
 * The futures of a county: the expected one in whole children, and as many simulated ones as asked for. Each simulated
 * future has a random stream of its own, so that future 17 is the same whatever others are simulated, in whatever
 * thread.
 *
 * @param years how many censuses, the first included
 * @param levers what a scenario changes; the years to fit to are not for here
 */
public record Futures(
    FlowRates rates,
    StartingChildren start,
    ChildPopulation population,
    Homes homes,
    int years,
    long seed,
    Levers levers) {
  private static final int AT_ONCE = 16;

  public Futures(FlowRates rates, StartingChildren start, ChildPopulation population, Homes homes, int years, long seed) {
    this(rates, start, population, homes, years, seed, Levers.NONE);
  }

  /** The same with other levers. */
  public Futures with(Levers others) {
    return new Futures(rates, start, population, homes, years, seed, others);
  }

  /** The exact expectation of these futures. */
  public ExpectedStock expectation() {
    return ExpectedStock.of(rates, start, population, homes, years, levers);
  }

  /** Counts of one grouping: by census, by group. */
  public record Counted(CountHistogram[][] byYearAndGroup) {
    public CountHistogram of(int year, int group) {
      return byYearAndGroup[year][group];
    }
  }

  /**
   * A way of counting.
   *
   * @param groups the number of its groups
   * @param recount variance that counting itself adds for each child, see {@code Recount}; 0 where counts are exact
   */
  public record Wanted(Grouping grouping, int groups, double recount) {
    public Wanted(Grouping grouping, int groups) {
      this(grouping, groups, 0);
    }
  }

  /** The expected future in whole children; the watcher sees every child. */
  public List<YearCount> expected(Watcher watcher) {
    return run(new RoundedOutcomes(rates, steering(), people(), homes, chance(0)), watcher);
  }

  /** One simulated future, numbered from 1; the watcher sees every child. */
  public List<YearCount> simulated(int future, Watcher watcher) {
    return run(new RandomOutcomes(rates, steering(), people(), homes, chance(future)), watcher);
  }

  private List<YearCount> run(Outcomes outcomes, Watcher watcher) {
    Cohort cohort = new Cohort(rates.space(), start, outcomes, watcher);
    List<YearCount> counts = new ArrayList<>();
    for (int y = 1; y < years; y++) {
      YearCount count = cohort.advance();
      watcher.counted(count);
      counts.add(count);
    }
    return counts;
  }

  /**
   * Simulates {@code futures} futures and counts their children in every way wanted. O(futures x years x children).
   *
   * @param threads how many at once; changes nothing but the time
   */
  public List<Counted> count(int futures, List<Wanted> wanted, int threads) {
    try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, threads))) {
      List<Future<List<Counted>>> parts = new ArrayList<>();
      int atOnce = Math.max(1, Math.min(threads, AT_ONCE));
      for (int part = 0; part < atOnce; part++) {
        int first = part + 1;
        parts.add(executor.submit(() -> countEvery(atOnce, first, futures, wanted)));
      }
      List<Counted> sums = empty(wanted);
      for (Future<List<Counted>> part : parts) {
        addAll(sums, part.get());
      }
      return sums;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while simulating", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a simulation failed: " + e.getCause().getMessage(), e.getCause());
    }
  }

  private List<Counted> countEvery(int step, int first, int futures, List<Wanted> wanted) {
    Steering steering = steering();
    List<Counted> counted = empty(wanted);
    List<int[]> now = wanted.stream().map(w -> new int[w.groups()]).toList();
    List<int[]> groups = wanted.stream().map(w -> groups(w.grouping())).toList();
    FuturePeople people = people();
    for (int future = first; future <= futures; future += step) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while simulating");
      }
      Cohort cohort = new Cohort(
          rates.space(), start, new RandomOutcomes(rates, steering, people, homes, chance(future)), Watcher.NOBODY);
      Chance counting = new Chance(RandomStream.RECOUNTS.of(seed, future));
      for (int y = 0; y < years; y++) {
        if (y > 0) {
          cohort.advance();
        }
        tally(cohort, y, wanted, groups, now, counted, counting);
      }
    }
    return counted;
  }

  /** By cell and, within it, home locality. */
  private int[] groups(Grouping grouping) {
    int localities = homes.localities();
    return IntStream.range(0, rates.space().cells() * localities).map(i -> grouping.of(i / localities, i % localities)).toArray();
  }

  private void tally(
      Cohort cohort, int year, List<Wanted> wanted, List<int[]> groups, List<int[]> now, List<Counted> counted, Chance counting) {
    int localities = homes.localities();
    for (int w = 0; w < wanted.size(); w++) {
      int[] counts = now.get(w);
      Arrays.fill(counts, 0);
      int[] groupOf = groups.get(w);
      for (int cell = 0; cell < cohort.space().cells(); cell++) {
        int children = cohort.count(cell);
        for (int i = 0; i < children; i += localities == 1 ? children : 1) {
          int group = groupOf[cell * localities + (localities == 1 ? 0 : cohort.home(cell, i))];
          if (group != Grouping.NONE) {
            counts[group] += localities == 1 ? children : 1;
          }
        }
      }
      for (int g = 0; g < counts.length; g++) {
        counted.get(w).of(year, g).add(year == 0 ? counts[g] : recounted(counts[g], wanted.get(w).recount(), counting));
      }
    }
  }

  private static int recounted(int children, double recount, Chance counting) {
    if (recount == 0 || children == 0) {
      return children;
    }
    return (int) Math.max(0, Math.round(children + Math.sqrt(recount * children) * counting.normal()));
  }

  private List<Counted> empty(List<Wanted> wanted) {
    return wanted.stream().map(w -> {
      CountHistogram[][] histograms = new CountHistogram[years][w.groups()];
      for (CountHistogram[] ofYear : histograms) {
        for (int g = 0; g < ofYear.length; g++) {
          ofYear[g] = new CountHistogram();
        }
      }
      return new Counted(histograms);
    }).toList();
  }

  private void addAll(List<Counted> sums, List<Counted> more) {
    for (int w = 0; w < sums.size(); w++) {
      for (int y = 0; y < years; y++) {
        for (int g = 0; g < sums.get(w).byYearAndGroup()[y].length; g++) {
          sums.get(w).of(y, g).addAll(more.get(w).of(y, g));
        }
      }
    }
  }

  private Steering steering() {
    return Steering.of(rates, levers, start.year(), years);
  }

  private FuturePeople people() {
    return new FuturePeople(population, rates.space(), start.year(), years);
  }

  Chance chance(int future) {
    return new Chance(RandomStream.FUTURES.of(seed, future));
  }
}
