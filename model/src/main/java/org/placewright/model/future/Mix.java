package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.RateSpread;
import org.placewright.model.transition.StateSpace;

/**
 * How needs and settings drift against each other in one simulated future: what each draws of joiners and movers, and how
 * many leave it or move away. Logarithms of factors for joiners and leavers wander as all joiners do; those for movers are drawn
 * anew each year. All are independent of each other.
 */
final class Mix {
  private final StateSpace space;
  private final RateSpread spread;
  private final Chance chance;
  private final int[] need;
  private final int[] setting;
  private final double[] drawOfNeed;
  private final double[] drawOfSetting;
  private final double[] moversToSetting;
  private final double[] leaveOfSetting;
  private final double[] moveOfSetting;
  private final double[] draw;
  private final double[] drawOfMovers;
  private final double[] leave;
  private final double[] move;
  private double leaveVariance;

  Mix(StateSpace space, RateSpread spread, Chance chance) {
    this.space = space;
    this.spread = spread;
    this.chance = chance;
    this.need = numbers(PlanState::need);
    this.setting = numbers(PlanState::setting);
    this.drawOfNeed = new double[space.states().size()];
    this.drawOfSetting = new double[space.states().size()];
    this.moversToSetting = new double[space.states().size()];
    this.leaveOfSetting = new double[space.states().size()];
    this.moveOfSetting = new double[space.states().size()];
    this.draw = new double[space.states().size()];
    this.drawOfMovers = new double[space.states().size()];
    this.leave = new double[space.states().size()];
    this.move = new double[space.states().size()];
  }

  private int[] numbers(Function<PlanState, String> part) {
    List<String> names = new ArrayList<>(space.states().stream().map(part).distinct().toList());
    return space.states().stream().mapToInt(state -> names.indexOf(part.apply(state))).toArray();
  }

  void advance() {
    int needs = 1 + java.util.Arrays.stream(need).max().orElse(-1);
    int settings = 1 + java.util.Arrays.stream(setting).max().orElse(-1);
    wander(drawOfNeed, needs, spread.mix());
    wander(drawOfSetting, settings, spread.mix());
    draw(moversToSetting, settings);
    wander(leaveOfSetting, settings, spread.mix());
    draw(moveOfSetting, settings);
    double kept = spread.persistence() * spread.persistence();
    leaveVariance = kept * leaveVariance + spread.mix() * spread.mix();
    for (int s = 0; s < draw.length; s++) {
      draw[s] = StrictMath.exp(drawOfNeed[need[s]] + drawOfSetting[setting[s]]);
      drawOfMovers[s] = StrictMath.exp(moversToSetting[setting[s]]);
      leave[s] = StrictMath.exp(leaveOfSetting[setting[s]] - leaveVariance / 2);
      move[s] = StrictMath.exp(moveOfSetting[setting[s]] - spread.drift() * spread.drift() / 2);
    }
  }

  private void draw(double[] logs, int count) {
    for (int i = 0; i < count; i++) {
      logs[i] = spread.drift() * chance.normal();
    }
  }

  private void wander(double[] logs, int count, double sd) {
    for (int i = 0; i < count; i++) {
      logs[i] = spread.persistence() * logs[i] + sd * chance.normal();
    }
  }

  /** What a state draws of joiners, beside the others. */
  double draw(int state) {
    return draw[state];
  }

  /** What a state draws of movers, beside the others. */
  double drawOfMovers(int state) {
    return drawOfMovers[state];
  }

  /** What the rate of leaving from a state is multiplied by; 1 on average. */
  double leave(int state) {
    return leave[state];
  }

  /** What the rate of moving from a state is multiplied by; 1 on average. */
  double move(int state) {
    return move[state];
  }
}
