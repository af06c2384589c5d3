package org.placewright.solver.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.FinancialYear;

/**
 * A rule that openings keep to together, as {@link SchemeRules} has it for the county; here by index, for speed. Where no scheme
 * opens, every rule is kept.
 */
public sealed interface OpeningRule {
  /** Whether openings keep to it; by scheme the position of a year, or {@link FreeScheme#NEVER}. */
  boolean allows(int[] openings);

  /** The schemes it ties together, each once. */
  List<Integer> schemes();

  /** At most one of these schemes opens. */
  record AtMostOne(List<Integer> schemes) implements OpeningRule {
    public AtMostOne {
      schemes = List.copyOf(schemes);
    }

    @Override
    public boolean allows(int[] openings) {
      int opened = 0;
      for (int scheme : schemes) {
        opened += openings[scheme] == FreeScheme.NEVER ? 0 : 1;
      }
      return opened <= 1;
    }
  }

  /** A scheme opens only where another is open. */
  record OpenBefore(int scheme, int required) implements OpeningRule {
    @Override
    public boolean allows(int[] openings) {
      return openings[scheme] == FreeScheme.NEVER
          || (openings[required] != FreeScheme.NEVER && openings[required] <= openings[scheme]);
    }

    @Override
    public List<Integer> schemes() {
      return List.of(scheme, required);
    }
  }

  /** A fund pays out no more than it has by the end of any financial year. */
  final class WithinFund implements OpeningRule {
    private final long[] available;
    /** By scheme and opening, what is paid by the end of each financial year; nothing for schemes that do not use the fund. */
    private final long[][][] paidBy;

    /**
     * @param available in all by the end of each financial year, in pence
     * @param paidBy by scheme and opening, pence paid by the end of each financial year; no opening for schemes that do not use the fund
     */
    public WithinFund(long[] available, long[][][] paidBy) {
      this.available = available.clone();
      this.paidBy = Arrays.stream(paidBy)
          .map(ofScheme -> Arrays.stream(ofScheme).map(long[]::clone).toArray(long[][]::new))
          .toArray(long[][][]::new);
    }

    @Override
    public List<Integer> schemes() {
      return IntStream.range(0, paidBy.length).filter(k -> paidBy[k].length > 0).boxed().toList();
    }

    /** How many financial years count. */
    public int years() {
      return available.length;
    }

    /** What there is in all by the end of a financial year, in pence. */
    public long availableBy(int year) {
      return available[year];
    }

    /** What a scheme that opens then has been paid by the end of a financial year, in pence; nothing when it never opens. */
    public long paidBy(int scheme, int opening, int year) {
      return opening == FreeScheme.NEVER || paidBy[scheme].length == 0 ? 0 : paidBy[scheme][opening][year];
    }

    static WithinFund of(CapitalFund fund, List<FreeScheme> schemes, County county) {
      List<List<SortedMap<FinancialYear, Money>>> draws = new ArrayList<>();
      TreeSet<FinancialYear> years = new TreeSet<>();
      for (FreeScheme scheme : schemes) {
        List<SortedMap<FinancialYear, Money>> ofScheme = county.horizon()
            .listYears()
            .stream()
            .map(opening -> SchemeRules.draws(scheme.scheme(), fund, opening))
            .toList();
        ofScheme.forEach(byYear -> years.addAll(byYear.keySet()));
        draws.add(ofScheme);
      }
      List<FinancialYear> all = List.copyOf(years);
      long[][][] paidBy = new long[schemes.size()][][];
      for (int k = 0; k < paidBy.length; k++) {
        boolean usesFund = draws.get(k).stream().anyMatch(byYear -> !byYear.isEmpty());
        paidBy[k] = usesFund ? draws.get(k).stream().map(byYear -> cumulative(byYear, all)).toArray(long[][]::new) : new long[0][];
      }
      return new WithinFund(all.stream().mapToLong(year -> fund.availableBy(year).pence()).toArray(), paidBy);
    }

    private static long[] cumulative(SortedMap<FinancialYear, Money> paid, List<FinancialYear> years) {
      long[] byNow = new long[years.size()];
      long sum = 0;
      for (int y = 0; y < byNow.length; y++) {
        sum += paid.getOrDefault(years.get(y), Money.NONE).pence();
        byNow[y] = sum;
      }
      return byNow;
    }

    @Override
    public boolean allows(int[] openings) {
      long[] paid = new long[available.length];
      for (int k = 0; k < openings.length; k++) {
        if (openings[k] != FreeScheme.NEVER && paidBy[k].length > 0) {
          for (int y = 0; y < paid.length; y++) {
            paid[y] += paidBy[k][openings[k]][y];
          }
        }
      }
      for (int y = 0; y < paid.length; y++) {
        if (paid[y] > available[y]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return "within " + Arrays.toString(available);
    }
  }

  /** All rules of a county about these schemes. */
  static List<OpeningRule> listRules(List<FreeScheme> schemes, County county) {
    List<OpeningRule> rules = new ArrayList<>();
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    Map<SchemeId, Integer> numbers = new HashMap<>();
    schemes.forEach(scheme -> numbers.put(scheme.scheme().id(), scheme.index()));
    for (FreeScheme scheme : schemes) {
      scheme.scheme().conditions().group().ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>()).add(scheme.index()));
      for (SchemeId required : scheme.scheme().conditions().requires()) {
        rules.add(new OpenBefore(scheme.index(), numbers.get(required)));
      }
    }
    groups.values().stream().filter(group -> group.size() > 1).map(AtMostOne::new).forEach(rules::add);
    county.funds().stream().map(fund -> WithinFund.of(fund, schemes, county)).forEach(rules::add);
    return rules;
  }
}
