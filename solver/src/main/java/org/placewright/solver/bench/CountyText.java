package org.placewright.solver.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.placewright.solver.bench.CountyInstance.Group;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;
import org.placewright.solver.bench.CountyInstance.Unit;

/**
 * Writes a county instance as text: the word {@value #WORD}, then whole numbers between white space, all counted from 0.
 *
 * <pre>
 * county
 * years units schemes groups spells
 * unplaced price of a child's year
 * capital budget of each year, -1 for no limit
 * for each unit:    its places in each year, or -1 alone when it takes all who come
 * for each scheme:  unit, places, earliest year, capital, yearly cost
 * for each group:   how many units suit it, then for each the unit and the cost of a child's year there
 * for each spell:   first year, last year (included), children, group
 * </pre>
 */
public final class CountyText {
  /** What a county's file begins with: no file of another problem does. */
  public static final String WORD = "county";

  private final StringBuilder text = new StringBuilder();

  private CountyText() {}

  /** The text of a county. */
  public static String write(CountyInstance county) {
    CountyText writer = new CountyText();
    writer.text.append(WORD).append('\n');
    writer.line(
        List.of(
            county.years(), county.units().size(), county.schemes().size(), county.groups().size(), county.spells().size()));
    writer.line(List.of(county.unplacedPounds()));
    writer.line(county.budgets());
    for (Unit unit : county.units()) {
      writer.line(unit.isLimited() ? unit.places() : List.of(CountyInstance.UNLIMITED));
    }
    for (Scheme scheme : county.schemes()) {
      writer.line(List.of(scheme.unit(), scheme.places(), scheme.earliest(), scheme.capital(), scheme.yearly()));
    }
    for (Group group : county.groups()) {
      writer.line(group);
    }
    for (Stay spell : county.spells()) {
      writer.line(List.of(spell.first(), spell.last(), spell.children(), spell.group()));
    }
    return writer.text.toString();
  }

  private void line(List<? extends Number> numbers) {
    text.append(numbers.stream().map(Number::toString).collect(Collectors.joining(" "))).append('\n');
  }

  private void line(Group group) {
    text.append(group.offers().size());
    for (Offer offer : group.offers()) {
      text.append("  ").append(offer.unit()).append(' ').append(offer.pounds());
    }
    text.append('\n');
  }
}
