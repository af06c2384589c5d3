package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Gap;
import org.placewright.scenarios.alternative.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Designation;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.html.Numerals;

/** Says of every gap what it costs now and the cheapest way of each kind to fill it. Kinds help different children, so they are not ranked. */
final class GapText {
  private static final int MOST_NAMED = 3;

  private final FinishedPlan plan;
  private final TextPage page;

  GapText(FinishedPlan plan, TextPage page) {
    this.plan = plan;
    this.page = page;
  }

  void write(List<Gap> gaps) {
    gaps.forEach(this::write);
    if (!gaps.isEmpty()) {
      page.say(
          "Pounds are what budgets pay a year for these children, place and journey. A free place is paid for already, so only what filling it adds is counted."
              + " Ways of different kinds may help different children, so their pounds are not to be ranked against one another."
              + " A scheme's running and borrowing are shared out over its places. What building one more place costs is not known here. Each child is looked at alone:"
              + " the same place may be named for several.");
    }
  }

  private void write(Gap gap) {
    int children = gap.children().size();
    page.item(
        "%s, %s, %s, who %s a %s: %s."
            .formatted(
                Numerals.count(children, "child", "children"), gap.need().label(), gap.phase().label(), children == 1 ? "needs" : "need",
                gap.setting().label(), now(gap)));
    Map<Fix.Kind, List<Fix>> byKind = new EnumMap<>(Fix.Kind.class);
    for (ChildYear child : gap.children()) {
      Fix.listCheapest(plan.alternatives(), child).forEach(fix -> byKind.computeIfAbsent(fix.kind(), kind -> new ArrayList<>()).add(fix));
    }
    if (byKind.isEmpty()) {
      page.under(
          "Nothing that the council commissions with places in these years is designated for them and within reach, and no scheme that would be can open by the start of their stays.");
    }
    byKind.forEach((kind, fixes) -> page.under(words(kind, fixes, children)));
  }

  private static String now(Gap gap) {
    int elsewhere = gap.children().size() - gap.unplaced();
    List<String> parts = new ArrayList<>();
    if (elsewhere > 0) {
      parts.add("%d in INMSS for %s".formatted(elsewhere, Words.pounds(gap.yearly())));
    }
    if (gap.unplaced() > 0) {
      parts.add("%d without any place".formatted(gap.unplaced()));
    }
    return String.join(", ", parts);
  }

  private static Money yearlyEach(List<Fix> fixes) {
    return yearly(fixes).share(1, fixes.size());
  }

  private static Money yearly(List<Fix> fixes) {
    return fixes.stream().map(Fix::yearly).reduce(Money.NONE, Money::plus);
  }

  private static String words(Fix.Kind kind, List<Fix> fixes, int children) {
    String rest = fixes.size() == children ? "" : " (for %d of the %d)".formatted(fixes.size(), children);
    String each = fixes.size() == 1 ? "" : ", %s per child helped".formatted(Words.pounds(yearlyEach(fixes)));
    return "%s%s: %s; %s%s.%s".formatted(switch (kind) {
      case FREE -> "Free places";
      case SCHEME -> "A scheme";
      case ONE_MORE -> "More places where there are some";
    }, rest, where(fixes), Words.pounds(yearly(fixes)), each, settled(fixes));
  }

  /** Children whom the plan leaves where they are, whatever is free. */
  private static String settled(List<Fix> fixes) {
    long settled = fixes.stream().filter(Fix::isSettled).count();
    if (settled == 0) {
      return "";
    }
    if (settled == fixes.size()) {
      return settled == 1
          ? " The child is settled elsewhere, and the plan may not move it."
          : " All of them are settled elsewhere, and the plan may not move them.";
    }
    return " %s of them %s settled elsewhere, and the plan may not move %s.".formatted(
        Numerals.count(settled), settled == 1 ? "is" : "are", settled == 1 ? "it" : "them");
  }

  private static String where(List<Fix> fixes) {
    Map<String, List<Fix>> places = new TreeMap<>();
    fixes.forEach(fix -> places.computeIfAbsent(name(fix), name -> new ArrayList<>()).add(fix));
    List<Map.Entry<String, List<Fix>>> ranked = places.entrySet()
        .stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, List<Fix>> entry) -> -entry.getValue().size()))
        .toList();
    List<String> named = new ArrayList<>();
    ranked.stream()
        .limit(MOST_NAMED)
        .forEach(entry -> named.add(there(entry.getKey(), entry.getValue())));
    if (ranked.size() > MOST_NAMED) {
      named.add("%d elsewhere".formatted(ranked.stream().skip(MOST_NAMED).mapToInt(entry -> entry.getValue().size()).sum()));
    }
    return String.join("; ", named);
  }

  /** {@code 2 at The Parks School, 20 minutes}; the places too where they are not as many as the children. */
  private static String there(String place, List<Fix> fixes) {
    int tenths = fixes.stream().mapToInt(Fix::roomTenths).sum();
    return tenths == fixes.size() * Designation.ONE_PLACE
        ? "%d at %s, %s".formatted(fixes.size(), place, minutes(fixes))
        : "%s at %s, in %s, %s".formatted(
            Numerals.count(fixes.size(), "child", "children"), place, Designation.inPlacesWords(tenths), minutes(fixes));
  }

  private static String name(Fix fix) {
    return fix.scheme()
        .map(scheme -> "%s (scheme %s)".formatted(fix.at().provision().name(), scheme.id()))
        .orElseGet(() -> Words.name(fix.at().provision()));
  }

  private static String minutes(List<Fix> fixes) {
    int least = fixes.stream().mapToInt(fix -> fix.at().cost().journey().minutes()).min().orElseThrow();
    int most = fixes.stream().mapToInt(fix -> fix.at().cost().journey().minutes()).max().orElseThrow();
    return least == most ? "%d minutes".formatted(least) : "%d to %d minutes".formatted(least, most);
  }
}
