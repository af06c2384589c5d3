package org.placewright.scenarios.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Money;

/**
 * One line of a savings table: so many children at so much each, or one sum.
 *
 * @param scenario whose line it is
 * @param children how many it counts; empty for one sum
 * @param counted a count before and a count after that say how many they should be, where given
 * @param each pounds by budget for each child, or the sum
 * @param source where the figures are from
 */
public record SavingLine(
    String scenario,
    String name,
    Optional<Integer> children,
    Optional<Counted> counted,
    Map<Budget, Money> each,
    String source) {
  public SavingLine {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(children, "children");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(source, "source");
    if (each.isEmpty()) {
      throw new IllegalArgumentException("line (%s) of %s saves nothing on any budget".formatted(name, scenario));
    }
    each = new EnumMap<>(each);
  }

  /** Children before and after: the difference is how many a saving counts. */
  public record Counted(int before, int after) {
    public Counted {
      if (after < 0 || after > before) {
        throw new IllegalArgumentException("before (%d) must be at least after (%d), and that at least 0".formatted(before, after));
      }
    }

    public int children() {
      return before - after;
    }
  }

  /** What the line saves on a budget. */
  public Money saving(Budget budget) {
    return each.getOrDefault(budget, Money.NONE).times(children.orElse(1));
  }

  /** How many more children the line counts than the counts before and after say; 0 where they agree or are not given. */
  public int childrenTooMany() {
    return counted.isPresent() && children.isPresent() ? children.get() - counted.get().children() : 0;
  }
}
