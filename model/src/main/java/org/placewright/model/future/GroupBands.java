package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.time.Phase;

/** Bands of all children, of each need and of each phase, over futures that need not all start alike. */
final class GroupBands {
  private GroupBands() {}

  /** Children of a need, of a phase, or all. */
  record Group(Optional<String> need, Optional<Phase> phase) {}

  static List<Group> groups(Parts parts) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(Optional.empty(), Optional.empty()));
    parts.list().stream().map(Parts.Part::need).distinct().forEach(need -> groups.add(new Group(Optional.of(need), Optional.empty())));
    parts.list()
        .stream()
        .map(Parts.Part::phase)
        .distinct()
        .sorted()
        .forEach(phase -> groups.add(new Group(Optional.empty(), Optional.of(phase))));
    return groups;
  }

  /**
   * One band for each group and census.
   *
   * @param expected what expectations are of
   * @param members what quantiles are of, all alike often
   * @param count how many futures to simulate in all
   */
  static List<List<Band>> of(Parts parts, Futures expected, List<Futures> members, int count, int threads) {
    List<Group> groups = groups(parts);
    int[] ofNeed = new int[parts.count()];
    int[] ofPhase = new int[parts.count()];
    for (int p = 0; p < parts.count(); p++) {
      ofNeed[p] = groups.indexOf(new Group(Optional.of(parts.list().get(p).need()), Optional.empty()));
      ofPhase[p] = groups.indexOf(new Group(Optional.empty(), Optional.of(parts.list().get(p).phase())));
    }
    List<Futures.Wanted> wanted = Stream.of(new int[parts.count()], ofNeed, ofPhase)
        .map(groupOf -> new Futures.Wanted((cell, locality) -> groupOf[parts.ofCell()[cell]], groups.size()))
        .toList();
    CountHistogram[][] pooled = new CountHistogram[groups.size()][expected.years()];
    for (int g = 0; g < groups.size(); g++) {
      for (int y = 0; y < expected.years(); y++) {
        pooled[g][y] = new CountHistogram();
      }
    }
    for (int m = 0; m < members.size(); m++) {
      int share = count / members.size() + (m < count % members.size() ? 1 : 0);
      List<Futures.Counted> counted = members.get(m).count(share, wanted, threads);
      for (int g = 0; g < groups.size(); g++) {
        Futures.Counted ofKind = counted.get(groups.get(g).need().isPresent() ? 1 : groups.get(g).phase().isPresent() ? 2 : 0);
        for (int y = 0; y < expected.years(); y++) {
          pooled[g][y].addAll(ofKind.of(y, g));
        }
      }
    }
    return bands(parts, groups, expected, pooled);
  }

  private static List<List<Band>> bands(Parts parts, List<Group> groups, Futures expected, CountHistogram[][] pooled) {
    ExpectedStock stock = expected.expectation();
    List<List<Band>> bands = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      double[] members = parts.members(groups.get(g).need(), groups.get(g).phase());
      List<Band> years = new ArrayList<>();
      for (int y = 0; y < stock.years(); y++) {
        years.add(Band.of(sum(stock, y, parts, members), pooled[g][y]));
      }
      bands.add(years);
    }
    return bands;
  }

  private static double sum(ExpectedStock stock, int year, Parts parts, double[] members) {
    double sum = 0;
    for (int cell = 0; cell < parts.ofCell().length; cell++) {
      for (int l = 0; l < stock.localities(); l++) {
        sum += members[parts.ofCell()[cell]] * stock.of(year, cell, l);
      }
    }
    return sum;
  }
}
