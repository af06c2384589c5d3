package org.placewright.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.ChildId;
import org.placewright.scenarios.file.WorkingCounty;

class BandTextTest {
  @TempDir
  static Path made;
  private static FinishedPlan plan;

  @BeforeAll
  static void planAndReadBack() {
    WorkingCounty county = WorkingCounty.bandedIn(made)
        .change("children.csv", "c012,ASD,oakham-n,Y4,Base,uppingham-base,ELP 2", "c012,ASD,oakham-n,Y4,Base,uppingham-base,A");
    plan = SmallRun.of(county, made).read();
  }

  private static String text(String child) {
    return String.join(" ", ChildExplanation.lines(plan, new ChildId(child))).replaceAll("\\s+", " ");
  }

  @Test
  void theBandOfAKnownChildIsNamed() {
    assertThat(text("c002")).contains("top-up (element 3), band A high needs block £8,000.00");
  }

  @Test
  void aChildWhoseBandIsNotKnownIsSaidToPayTheMean() {
    assertThat(text("c005"))
        .contains("top-up (element 3), band not known, so the mean of A 35 %, B 50 %, C 15 % high needs block £13,950.11");
    assertThat(text("c013")).contains("so the mean of ELP 1 33.3 %, ELP 2 33.3 %, ELP 3 33.3 %");
  }

  @Test
  void aBandThatIsNotPaidThereIsNamedToo() {
    assertThat(text("c012")).contains("its band A is not paid here, so the mean of ELP 1 33.3 %");
  }

  @Test
  void aTopUpThatIsNotBandedNamesNone() {
    assertThat(text("c035")).contains("top-up (element 3) high needs block £6,000.00").doesNotContain("band not known");
  }
}
