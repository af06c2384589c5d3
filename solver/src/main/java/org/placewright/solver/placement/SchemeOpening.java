package org.placewright.solver.placement;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.placewright.solver.choice.FreeScheme;

/** When one scheme opens, if it does. */
@PlanningEntity
public class SchemeOpening {
  private FreeScheme scheme;
  private List<Integer> possibleOpenings;

  @PlanningVariable(allowsUnassigned = true)
  private Integer opening;

  /** For Timefold, which fills in the fields when it copies a plan. */
  public SchemeOpening() {}

  /**
   * @param opening position in the horizon, or {@link FreeScheme#NEVER}
   */
  public SchemeOpening(FreeScheme scheme, int opening) {
    this.scheme = Objects.requireNonNull(scheme, "scheme");
    this.possibleOpenings = IntStream.range(scheme.earliest(), scheme.years()).boxed().toList();
    this.opening = valueOf(opening);
  }

  /** The value that stands for an opening; null for {@link FreeScheme#NEVER}. */
  static Integer valueOf(int opening) {
    return opening == FreeScheme.NEVER ? null : opening;
  }

  @PlanningId
  public int getIndex() {
    return scheme.index();
  }

  /** The years it can open in, as positions in the horizon, without those that no better plan can use. */
  @ValueRangeProvider
  public List<Integer> getPossibleOpenings() {
    return possibleOpenings;
  }

  /**
   * Whether any of the years to choose from may go.
   *
   * @param isUseless whether a year, as a position in the horizon, may go
   */
  boolean canLeaveOut(IntPredicate isUseless) {
    return possibleOpenings.stream().anyMatch(isUseless::test);
  }

  /** Takes the years that may go from those to choose from; the year it opens stays. */
  void leaveOut(IntPredicate isUseless) {
    possibleOpenings = possibleOpenings.stream().filter(year -> year == year() || !isUseless.test(year)).toList();
  }

  public FreeScheme getScheme() {
    return scheme;
  }

  /** Position in the horizon; null when it never opens. */
  public Integer getOpening() {
    return opening;
  }

  public void setOpening(Integer opening) {
    this.opening = opening;
  }

  /** Position in the horizon, or {@link FreeScheme#NEVER}. */
  int year() {
    return opening == null ? FreeScheme.NEVER : opening;
  }

  @Override
  public String toString() {
    return scheme + " opens " + (opening == null ? "never" : "in year " + opening);
  }
}
