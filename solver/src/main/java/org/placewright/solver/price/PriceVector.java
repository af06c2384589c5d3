package org.placewright.solver.price;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * All prices of a relaxation one after the other: of places by room and year, of capital by year, of the money of funds, and the
 * allowances of linked spells by {@link Links#position}. A price of places is that of what an option takes on average, and a price of
 * capital that of what as much of an average scheme takes, so that all prices are of like size and one step length suits
 * them.
 */
final class PriceVector {
  private final Choices choices;
  private final Links links;
  private final int places;
  private final int years;
  private final List<TiedSchemes> tied;
  /** By set of tied schemes, the first of its prices of money, and at the end the number of all. */
  private final int[] money;
  private final double tenths;
  private final double capital;
  private final double dearestPlace;
  private final double dearestCapital;
  private final double[] mostAllowed;
  private final double[] leastLinked;

  PriceVector(Choices choices, OptionTable table, Links links) {
    this.choices = choices;
    this.links = links;
    years = choices.years();
    places = choices.rooms().size() * years;
    tied = TiedSchemes.listAll(choices);
    money = new int[tied.size() + 1];
    for (int i = 0; i < tied.size(); i++) {
      money[i + 1] = money[i] + tied.get(i).pricedRows();
    }
    tenths = meanTenths(table);
    capital = Math.max(1, meanCapital() / Math.max(1, meanTenthsOfSchemes() / tenths));
    dearestPlace = dearestPlace(table);
    mostAllowed = new double[links.count()];
    leastLinked = new double[links.count()];
    for (FreeSpell spell : choices.spells()) {
      if (links.position(spell) != Links.NONE) {
        mostAllowed[links.position(spell)] = spell.pence(FreeSpell.UNPLACED);
        leastLinked[links.position(spell)] = Math.min(spell.pence(FreeSpell.UNPLACED), leastLinked(spell));
      }
    }
    dearestCapital = dearestCapital();
  }

  private static long capital(FreeScheme scheme) {
    return scheme.scheme().capital().pence();
  }

  private double meanCapital() {
    return choices.schemes().stream().mapToLong(PriceVector::capital).average().orElse(1);
  }

  private double meanTenthsOfSchemes() {
    return choices.schemes().stream().mapToLong(FreeScheme::tenths).average().orElse(1);
  }

  private static double meanTenths(OptionTable table) {
    double sum = 0;
    for (int option = 0; option < table.size(); option++) {
      sum += table.roomTenths(option);
    }
    return Math.max(1, sum / Math.max(1, table.size()));
  }

  /** No place is worth more than what the dearest way to do without it costs: prices stay below, so none overflows. */
  private static double dearestPlace(OptionTable table) {
    double most = 1;
    for (int spell = 0; spell < table.spells(); spell++) {
      double worst = table.unplacedPence(spell) + table.movePence(spell) - Math.min(0, leastPence(table, spell));
      if (table.precedesFree(spell)) {
        worst += table.movePence(spell + 1);
      }
      for (int option = table.start(spell); option < table.end(spell); option++) {
        most = Math.max(most, worst / Math.max(1, table.roomTenths(option)));
      }
    }
    return most;
  }

  /** Of all options; negative where filling an empty place saves more than the child costs. */
  private static long leastPence(OptionTable table, int spell) {
    long least = Long.MAX_VALUE;
    for (int option = table.start(spell); option < table.end(spell); option++) {
      least = Math.min(least, table.pence(option));
    }
    return table.start(spell) < table.end(spell) ? least : 0;
  }

  /** At this price of capital no scheme is worth opening, whatever places and links are worth. */
  private double dearestCapital() {
    double links = Arrays.stream(mostAllowed).sum();
    double most = 0;
    for (FreeScheme scheme : choices.schemes()) {
      most = Math.max(most, (dearestPlace * scheme.tenths() * years + links) / Math.max(1, capital(scheme)));
    }
    return most;
  }

  private long leastLinked(FreeSpell spell) {
    return spell.options()
        .stream()
        .filter(option -> links.year(spell, option) != Links.NONE)
        .mapToLong(PricedOption::pence)
        .min()
        .orElseThrow();
  }

  int size() {
    return places + years + allMoney() + mostAllowed.length;
  }

  private int allMoney() {
    return money[money.length - 1];
  }

  /** The schemes that rules tie together. */
  List<TiedSchemes> tied() {
    return tied;
  }

  /** The price of money for a limit of a fund that a set of {@link #tied} shares; only where its rows are priced. */
  int moneyAt(int set, int row) {
    return places + years + money[set] + row;
  }

  /** Pence for a penny of a fund. */
  double money(double[] prices, int set, int row) {
    return prices[moneyAt(set, row)] / capital;
  }

  int placeAt(int room, int year) {
    return room * years + year;
  }

  /** The year of a price of places, or -1 for another price or one of a provision that takes all who come. */
  int yearOfPlace(int price) {
    return price < places && choices.rooms().get(price / years).isLimited() ? price % years : -1;
  }

  int capitalAt(int year) {
    return places + year;
  }

  int allowanceAt(int position) {
    return places + years + allMoney() + position;
  }

  /** Pence for a tenth of a place. */
  double place(double[] prices, int room, int year) {
    return prices[placeAt(room, year)] / tenths;
  }

  /** Pence for a penny of capital. */
  double capital(double[] prices, int year) {
    return prices[capitalAt(year)] / capital;
  }

  /** Places and capital for nothing, and each linked spell allowed its cheapest linked option. */
  double[] start() {
    double[] start = new double[size()];
    System.arraycopy(leastLinked, 0, start, allowanceAt(0), leastLinked.length);
    return start;
  }

  /**
   * Prices of places and capital that were found without links, and each linked spell allowed what its cheapest linked option
   * costs at them: no link has a price yet, so the value is as good.
   */
  double[] startFrom(double[] withoutLinks) {
    double[] start = Arrays.copyOf(withoutLinks, size());
    for (FreeSpell spell : choices.spells()) {
      if (links.position(spell) != Links.NONE) {
        double least = Double.POSITIVE_INFINITY;
        for (PricedOption option : spell.options()) {
          if (links.year(spell, option) != Links.NONE) {
            least = Math.min(least, option.pence() + rent(withoutLinks, spell, option));
          }
        }
        int position = links.position(spell);
        start[allowanceAt(position)] = Math.clamp(least, 0, mostAllowed[position]);
      }
    }
    return start;
  }

  /** Prices of places that were found with other openings, and nothing for anything else. */
  double[] startFrom(PlacePrices known) {
    double[] start = start();
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < years; t++) {
        start[placeAt(room.index(), t)] = Math.min(most(placeAt(room.index(), t)), known.pencePerTenth(room, t) * tenths);
      }
    }
    return start;
  }

  private double rent(double[] prices, FreeSpell spell, PricedOption option) {
    double rent = 0;
    for (int t = spell.first(); t <= spell.last(); t++) {
      rent += place(prices, option.room().index(), t) * option.tenths();
    }
    return rent;
  }

  double most(int price) {
    if (price < places) {
      return dearestPlace * tenths;
    }
    return price < allowanceAt(0) ? dearestCapital * capital : mostAllowed[price - allowanceAt(0)];
  }

  /** Turns slopes by tenths of places and pence of capital into slopes by the prices of this vector. */
  void scale(double[] slopes) {
    for (int i = 0; i < places; i++) {
      slopes[i] /= tenths;
    }
    for (int i = places; i < allowanceAt(0); i++) {
      slopes[i] /= capital;
    }
  }

  RelaxedPrices toWholePence(double[] prices) {
    long[][] byRoom = new long[choices.rooms().size()][years];
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < years; t++) {
        byRoom[room.index()][t] = Math.round(place(prices, room.index(), t));
      }
    }
    long[] forCapital = new long[years];
    for (CapitalBudget budget : choices.budgets()) {
      forCapital[budget.year()] = Math.round(capital(prices, budget.year()) * RelaxedPrices.CAPITAL_UNIT.doubleValue());
    }
    long[] allowances = new long[choices.spells().size()];
    for (FreeSpell spell : choices.spells()) {
      if (links.position(spell) != Links.NONE) {
        allowances[spell.index()] = Math.round(prices[allowanceAt(links.position(spell))]);
      }
    }
    return new RelaxedPrices(
        new PlacePrices(choices.horizon(), choices.rooms(), byRoom),
        Arrays.stream(forCapital).boxed().toList(),
        IntStream.range(0, tied.size()).mapToObj(set -> listMoney(prices, set)).toList(),
        Arrays.stream(allowances).boxed().toList());
  }

  private List<Double> listMoney(double[] prices, int set) {
    return IntStream.range(0, tied.get(set).pricedRows()).mapToObj(row -> money(prices, set, row)).toList();
  }
}
