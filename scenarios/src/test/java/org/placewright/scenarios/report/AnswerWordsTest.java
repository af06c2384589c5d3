package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
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
    assertThat(words.listSentences()).hasSize(2)
        .first()
        .isEqualTo("Today's placements are fitted to what is counted, so none is short of a place in 2024/25 by construction.");
  }

  @Test
  void childrenWhoAreAllInIndependentSchoolsAreSaidToBe() {
    assertThat(wordsFor(Set.of("c1", "c3")).listSentences())
        .contains("That child is in independent or non-maintained special schools instead, at £62,700 a year with transport.");
  }

  @Test
  void childrenWhoAllHaveNoPlaceAreSaidToHaveNone() {
    assertThat(wordsFor(Set.of("c1", "c4")).listSentences()).contains("That child has no place anywhere in this plan.",
        "By level, 1 needs a base.");
  }

  @Test
  void aCountyWhereNobodyNeedsAPlaceIsNotSaidToHaveThemAll() {
    AnswerWords words = wordsFor(Set.of());

    assertThat(words.headline())
        .isEqualTo(
            "If need grows as assumed, no child or young person in Tinyshire needs a place in a base or a special school"
                + " in every year from 2024/25 to 2026/27.");
    assertThat(words.listSentences()).containsExactly("No child has a plan in 2026/27, so no placement is paid for then.");
  }

  @Test
  void aPlanOfOneYearComparesNothing(@TempDir Path folder) throws IOException {
    RunReport.write(TinyPlan.planOfOneYear(), TinyPlan.facts(), folder);
    String page = Jsoup.parse(Files.readString(folder.resolve("report.html"))).body().text();

    assertThat(page)
        .contains("have one locally in 2024/25.", "Base year 2024/25, the only year planned.")
        .doesNotContain("Over the 1 years", "from 2024/25 to 2024/25", "min to 20 min", "goes from", "in 2024/25 it was");
  }

  @Test
  void aFigureThatStaysTheSameDoesNotGoAnywhere() {
    ReportFigures report = ReportFigures.of(TinyPlan.plan(), TinyPlan.facts());

    assertThat(report.goes("22 min", "22 min")).isEqualTo("is 22 min in 2024/25 and in 2026/27");
    assertThat(report.goes("21 min", "22 min")).isEqualTo("goes from 21 min in 2024/25 to 22 min in 2026/27");
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
