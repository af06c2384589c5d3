package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Instances of one year side by side, as children of different needs are who never compete for places, repeated in each of
 * a number of years. Customer j of a part is one child with a spell of each year, in that order; a child who goes elsewhere
 * than in the year before pays the price of a move. An opened facility stays open and costs its opening in every year from
 * then on.
 *
 * <p>The optimum is the number of years times the sum of the optima of the parts:
 * <ol>
 * <li>At least: in each year the customers of a part are served within the capacities of its facilities, and every facility
 * they use has been opened, so that the year is charged its opening. What the year is charged for a part is therefore at
 * least what its solution costs as an instance of its own, and so at least the optimum of the part. Moves cost no less
 * than nothing.
 * <li>At most: repeat an optimal solution of each part in every year and open its facilities in the first. Nobody moves, and
 * each year costs the sum of the optima.
 * </ol>
 *
 * <p>Customers are numbered part by part, customer by customer, year by year; facilities part by part.
 *
 * @param movePrice what it costs that a customer goes elsewhere than in the year before
 */
public record ComposedInstance(int years, BigDecimal movePrice, List<YearInstance> parts) implements BenchInstance {
  /** The part of the dearest cost of serving anybody that a move costs. */
  private static final BigDecimal MOVE_SHARE = new BigDecimal("0.1");

  public ComposedInstance {
    parts = List.copyOf(parts);
    if (years < 1 || movePrice.signum() < 0 || parts.isEmpty()) {
      throw new IllegalArgumentException(
          "years (%d) and parts (%d) must be at least 1, the price of a move (%s) not negative".formatted(years, parts.size(), movePrice));
    }
  }

  /** Composes instances, with a tenth of the dearest cost of serving anybody as the price of a move. */
  public static ComposedInstance of(int years, List<YearInstance> parts) {
    BigDecimal dearest = parts.stream()
        .flatMap(part -> part.cost().stream())
        .flatMap(List::stream)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
    return new ComposedInstance(years, dearest.multiply(MOVE_SHARE).setScale(0, RoundingMode.FLOOR), parts);
  }

  @Override
  public int customers() {
    return years * parts.stream().mapToInt(BenchInstance::customers).sum();
  }

  @Override
  public int facilities() {
    return parts.stream().mapToInt(BenchInstance::facilities).sum();
  }

  @Override
  public Scaled toPlanning() {
    return new InstanceChoices(years, movePrice, parts).toPlanning();
  }

  @Override
  public Optional<BigDecimal> evaluate(Solution solution) {
    BigDecimal total = BigDecimal.ZERO;
    int firstCustomer = 0;
    int firstFacility = 0;
    for (YearInstance part : parts) {
      int endCustomer = firstCustomer + years * part.customers();
      int base = firstFacility;
      List<Integer> facilityOf = solution.facilityOf()
          .subList(firstCustomer, endCustomer)
          .stream()
          .map(facility -> facility == Solution.NOWHERE ? facility : Integer.valueOf(facility - base))
          .toList();
      Optional<BigDecimal> value = evaluate(part, facilityOf);
      if (value.isEmpty()) {
        return value;
      }
      total = total.add(value.get());
      firstCustomer = endCustomer;
      firstFacility += part.facilities();
    }
    return Optional.of(total);
  }

  /** @param facilityOf by customer and year, facilities counted within the part */
  private Optional<BigDecimal> evaluate(YearInstance part, List<Integer> facilityOf) {
    BigDecimal total = BigDecimal.ZERO;
    boolean[] wasOpen = new boolean[part.facilities()];
    for (int t = 0; t < years; t++) {
      List<Integer> inYear = select(facilityOf, t);
      if (inYear.stream().anyMatch(facility -> facility < Solution.NOWHERE || facility >= part.facilities())) {
        return Optional.empty();
      }
      Optional<BigDecimal> value = part.evaluate(Solution.of(inYear));
      if (value.isEmpty()) {
        return value;
      }
      total = total.add(value.get()).add(idle(part, inYear, wasOpen));
      inYear.forEach(facility -> wasOpen[facility] = true);
    }
    return Optional.of(total.add(movePrice.multiply(BigDecimal.valueOf(moves(facilityOf)))));
  }

  private List<Integer> select(List<Integer> facilityOf, int year) {
    return IntStream.iterate(year, at -> at < facilityOf.size(), at -> at + years).mapToObj(facilityOf::get).toList();
  }

  /** What facilities cost that were opened before and serve nobody this year. */
  private static BigDecimal idle(YearInstance part, List<Integer> inYear, boolean[] wasOpen) {
    BigDecimal cost = BigDecimal.ZERO;
    for (int i = 0; i < part.opening().size(); i++) {
      cost = wasOpen[i] && !inYear.contains(i) ? cost.add(part.opening().get(i)) : cost;
    }
    return cost;
  }

  private long moves(List<Integer> facilityOf) {
    long moves = 0;
    for (int at = 0; at < facilityOf.size(); at++) {
      boolean isFirstYear = at % years == 0;
      moves += !isFirstYear && !facilityOf.get(at).equals(facilityOf.get(at - 1)) ? 1 : 0;
    }
    return moves;
  }
}
