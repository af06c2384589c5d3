package org.placewright.scenarios.file;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MonitoringManualTest {
  private static final String TOP = """
      <!-- Written by MonitoringManualTest from the code. To renew it: mvn test -pl scenarios -am -Dplacewright.docs.write=true -->
      # Counts of this year

      ```
      placewright monitor my-county --counts counts.csv
      ```

      lays what you have counted since the last census beside what was forecast for that day, and forecasts again. It needs a county
      whose tables say how plans came and went, or a [folder of history](history.md).

      """;

  private static final String FORMULAS = """
      Counts may be of any days since the census; those that are parts of one another must add up.

      ## Inside or outside

      A day lies at t between the census that is known (0) and the next (1). A simulated future that changes by D in the year, apart
      from children growing older, has on that day

          known + (from 1 September) older + t D + sqrt(t (1 - t) E) z

      children: *older* is how many come to the need and phase because children grow a year older, E how many are expected to join,
      leave or move in the year, z a standard normal. The last term is chance: which of the year's events fall before the day. On
      the day of the census it is gone, and the band is the forecast's own.

      `above` and `below` are outside the band that holds 95 of 100 futures. Of 40 counts two will be so by chance.

      Plans are taken to begin and end evenly over the year. Many that end, end in summer: where yours do, expect counts of spring and
      early summer to lie high, or compare in autumn.

      ## The forecast made again

      It rests on the counts of the last day in the file. One count, carried forward, says that the year will bring

          y = (counted - known - older) / t

      where m was expected, with variance V over the simulated futures. Events before the day are a sample of those of the year: their
      variance, carried forward, is R = E (1 - t) / t. Believed is

          m + w (y - m),    w = V / (V + R)

      so nothing at the beginning of the year and everything at its end. Several counts are believed together, with their covariances
      over futures in place of V and those of events in place of R; what was not counted follows what was as far as the two go together.

      The new forecast starts at the next census with that many children of each need and phase: children of the expected future,
      some of them twice or not at all, drawn by lot. And more or fewer join from then on: with J joiners expected and x more children
      than expected, their rate is multiplied by

          1 + s^2 / (s^2 + 1 / J) x / J

      where s is how far the rate of joining may be from the fitted one in that year (see [Rates](demand.md)). The whole surprise is put down to joiners: if fewer plans
      ended than usual, that is not told apart. Bands start from a hundred next censuses drawn as uncertain as the counts leave them.

      Worked: 600 children; 100 are expected to join, V = 198.6, s = 0.1. Half way through the year 650 are expected, 633 to 667 in 95 of
      100 futures; 680 are counted: above. Carried forward that is 160. R = 100, w = 0.665, and 740 are expected at the next census instead of
      700. Half of the surprise lasts: 20 % more join each year.

      ## What is written

      `monitoring.csv`: each count with `expected`, `p025`, `p10`, `p90`, `p975`, `verdict`, `beyond-expected` (children) and
      `one-future-in`: one simulated future in so many is as far off; blank where none is.

      `reforecast.csv`: for all, each need and each phase, `expected`, `p05` and `p95` at each January census, before and after.

      Counts come from a council's own system, the census from its return. Where the two differ by habit, the difference is taken for a
      surprise: count both on one day before you trust it.
      """;

  @Test
  void theManualsPageAboutMonitoringSaysWhatTheCodeReads() throws IOException {
    ManualPage.check("monitoring.md", TOP + CountyFolderManual.section(ActualCountReader.COUNTS) + FORMULAS);
  }
}
