package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.Spell;

class AnswerWordsTest {
  @Test
  void withoutAnyShortfallTheHeadlineSaysSoForEveryYear() {
    AnswerWords words = wordsFor(Set.of("c1", "c2", "c5", "c6", "c7"));

    assertThat(words.headline())
        .isEqualTo(
            "If need grows as assumed, all children and young people in Tinyshire who need a place in a base or a special school"
                + " have one locally in every year from 2024/25 to 2026/27.");
    assertThat(words.listSentences()).hasSize(1);
  }

  @Test
  void childrenWhoAreAllInIndependentSchoolsAreSaidToBe() {
    assertThat(wordsFor(Set.of("c1", "c3")).listSentences())
        .contains("All of them are in independent or non-maintained special schools instead, at £62,700 a year with transport.");
  }

  @Test
  void childrenWhoAllHaveNoPlaceAreSaidToHaveNone() {
    assertThat(wordsFor(Set.of("c1", "c4")).listSentences()).contains("None of them has a place anywhere in this plan.");
  }

  @Test
  void aCountyWithoutChildrenStillHasAReport(@TempDir Path folder) throws IOException {
    RunReport.write(TinyPlan.planFor(spell -> false), TinyPlan.facts(), folder);

    assertThat(folder.resolve("report.html")).content().contains("No child is placed, so nothing is paid.");
    assertThat(folder.resolve("finance.csv")).hasContent("financial-year,budget,line,pounds");
  }

  private static AnswerWords wordsFor(Set<String> children) {
    return new AnswerWords(
        ReportFigures.of(TinyPlan.planFor((Spell spell) -> children.contains(spell.child().value())), TinyPlan.facts()));
  }
}
