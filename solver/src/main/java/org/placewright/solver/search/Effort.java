package org.placewright.solver.search;

/** How long a plan is worked on, in steps: the same plan comes out on a fast computer and on a slow one. */
public enum Effort {
  QUICK(700, 75, 1, 4, 3, 800),
  STANDARD(2_000, 300, 2, 16, 50, 6_000),
  THOROUGH(5_000, 6_000, 2, 160, 500, 60_000);

  private static final int FEWEST_SPELLS = 1_000;
  private static final int TRIAL_PART = 4;

  private final int priceSteps;
  private final int chainsPerSpell;
  private final int searches;
  private final int schemeTrials;
  private final int timefoldMovesPerSpell;
  private final int oscillations;

  Effort(int priceSteps, int chainsPerSpell, int searches, int schemeTrials, int timefoldMovesPerSpell, int oscillations) {
    this.priceSteps = priceSteps;
    this.chainsPerSpell = chainsPerSpell;
    this.searches = searches;
    this.schemeTrials = schemeTrials;
    this.timefoldMovesPerSpell = timefoldMovesPerSpell;
    this.oscillations = oscillations;
  }

  /** The most corrections of prices. */
  int priceSteps() {
    return priceSteps;
  }

  /** Ejection chains in each search for a place for so many spells. */
  long chains(int spells) {
    return (long) chainsPerSpell * Math.max(FEWEST_SPELLS, spells);
  }

  /** Searches from different seeds, of which the best counts. */
  int searches() {
    return searches;
  }

  /** The most other openings of schemes that are looked at. */
  int schemeTrials() {
    return schemeTrials;
  }

  /** Steps of oscillation in each search of each round; without schemes to move a step is a tenth of the work. */
  long oscillations(boolean hasSchemes) {
    return hasSchemes ? oscillations : 10L * oscillations;
  }

  /** Steps of oscillation that show what it can do. */
  long trialOscillations(boolean hasSchemes) {
    return oscillations(hasSchemes) / TRIAL_PART;
  }

  /** Ejection chains that show what they can do. */
  long trialChains(int spells) {
    return chains(spells) / TRIAL_PART;
  }

  /** Moves that Timefold tries for so many spells. */
  long timefoldMoves(int spells) {
    return (long) timefoldMovesPerSpell * Math.max(FEWEST_SPELLS, spells);
  }
}
