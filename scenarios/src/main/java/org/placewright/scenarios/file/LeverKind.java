package org.placewright.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes of a scenario that are about who joins, leaves and moves; the one home of their keys and examples. */
enum LeverKind {
  JOINERS(
      "joiners",
      "So many times as many children join (get a plan) each year.",
      "joiners: { multiply: 1.2, needs: [SEMH], years: Y7-Y11, from: 2026/27, to: 2029/30 }"),
  EARLY_HELP(
      "early-help",
      "So many per cent fewer join, `reduce`, in equal steps over so many years, `over` (1 if left out).",
      "early-help: { reduce: 10, needs: [SLCN], from: 2026/27, over: 3 }"),
  LEAVERS(
      "leavers",
      "So many times as many lose their plan each year. Those for whom the rules know no setting any more leave all the same.",
      "leavers: { multiply: 1.5, years: Y12-Y21, from: 2027/28 }"),
  MOVERS(
      "movers",
      "So many times as many change need or setting each year. Those whose setting ends move all the same.",
      "movers: { multiply: 0.8, settings: [BASE], from: 2027/28 }"),
  STEP_DOWN(
      "step-down-rate",
      "So many times as many move from one setting to another; as many as before go elsewhere.",
      "step-down-rate: { from-setting: SPECIAL, to-setting: BASE, multiply: 2, from: 2026/27 }"),
  CLOSE(
      "close-setting",
      "A setting has no children from a year on. Those who were there go where others go who move from there, or leave when no"
          + " setting takes them; those who would have come go to the other settings (joiners: of the same need).",
      "close-setting: { setting: ALTERNATIVE, from: 2028/29 }"),
  CAP(
      "cap-setting",
      "A setting takes nobody beyond so many children. Those there already stay; those who would have come go to the other"
          + " settings, stay where they are, or do not join when all are full.",
      "cap-setting: { setting: BASE, at-most: 1100, from: 2027/28 }"),
  GROWTH(
      "growth",
      "Where children are projected by rates of joining and leaving: so many per cent more each year than these make by themselves; that part"
          + " of last year's children there join in addition to all others (or leave, where negative), in the same curriculum year, need"
          + " and setting. Where a county states its growth in growth.csv: a rule that goes before its own, so many per cent more"
          + " children than the year before in all.",
      "growth: { percent: 3, need: ASD, from: 2026/27 }"),
  HISTORY(
      "history",
      "The years of the history that rates are fitted to, each by the calendar year of the census it begins with.",
      "history: { years: 2014-2016 }");

  private final String word;
  private final String purpose;
  private final String example;

  LeverKind(String word, String purpose, String example) {
    this.word = word;
    this.purpose = purpose;
    this.example = example;
  }

  String word() {
    return word;
  }

  String purpose() {
    return purpose;
  }

  String example() {
    return example;
  }

  static List<String> words() {
    return Stream.of(values()).map(LeverKind::word).toList();
  }

  static Optional<LeverKind> find(String text) {
    return Stream.of(values()).filter(kind -> Heading.same(kind.word, text)).findFirst();
  }
}
