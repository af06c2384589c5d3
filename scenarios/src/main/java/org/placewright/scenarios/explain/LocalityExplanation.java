package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.travel.Journey;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.html.Numerals;

/** One locality: who lives there, where they go, who lacks a local place and what would be the cheapest help, what is near. */
final class LocalityExplanation {
  private static final int NEAREST_SHOWN = 4;
  private static final int PROVISIONS_SHOWN = 15;

  private final FinishedPlan plan;
  private final Locality locality;
  private final TextPage page = new TextPage();

  private LocalityExplanation(FinishedPlan plan, LocalityId id) {
    this.plan = plan;
    this.locality = plan.county().getLocality(id);
  }

  static List<String> lines(FinishedPlan plan, LocalityId id) {
    return new LocalityExplanation(plan, id).write();
  }

  private List<String> write() {
    page.title("%s (%s).".formatted(locality.name(), locality.id()));
    page.title(Preamble.of(plan));
    writeYears();
    page.heading("Who lives here, children with plans in %s and in %s:".formatted(plan.firstYear(), plan.lastYear()));
    List<String> years = List.of(plan.firstYear().toString(), plan.lastYear().toString());
    page.table(GroupTable.of("need", list(plan.firstYear()), list(plan.lastYear()), child -> child.spell().need().label(),
        NeedType.values().length, years));
    page.table(GroupTable.of("level needed", list(plan.firstYear()), list(plan.lastYear()), child -> child.spell().setting().label(),
        Setting.values().length, years));
    writeWhere();
    writeGaps();
    writeNearest(Setting.BASE);
    writeNearest(Setting.SPECIAL);
    return page.lines();
  }

  private List<ChildYear> list(AcademicYear year) {
    return plan.figures().listChildYears(year).stream().filter(child -> child.spell().home().equals(locality.id())).toList();
  }

  private void writeYears() {
    page.heading("Year by year:");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("year", "children", "need a base or special school", "of them in a local place", "in INMSS", "no place", "budgets pay"));
    for (AcademicYear year : plan.years()) {
      List<ChildYear> all = list(year);
      List<ChildYear> needing = all.stream().filter(ChildYear::needsPlannedPlace).toList();
      long local = needing.stream().filter(child -> child.outcome().isInLocalPlace()).count();
      long unplaced = needing.stream().filter(child -> child.outcome().provision().isEmpty()).count();
      rows.add(
          List.of(
              year.toString(), Numerals.count(all.size()), Numerals.count(needing.size()), Numerals.count(local),
              Numerals.count(needing.size() - local - unplaced), Numerals.count(unplaced), Words.pounds(pounds(all))));
    }
    page.table(rows);
    page.say("INMSS: independent or non-maintained special schools, for want of a place that the council commissions.");
  }

  private static Money pounds(List<ChildYear> children) {
    return children.stream().flatMap(child -> child.charges().stream()).map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  private void writeWhere() {
    AcademicYear year = plan.lastYear();
    page.heading("Where they go in %s:".formatted(year));
    Map<String, List<ChildYear>> by = new TreeMap<>();
    for (ChildYear child : list(year)) {
      by.computeIfAbsent(child.outcome().provision().map(Words::name).orElse("no place"), name -> new ArrayList<>()).add(child);
    }
    List<Map.Entry<String, List<ChildYear>>> ranked = by.entrySet()
        .stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, List<ChildYear>> entry) -> -entry.getValue().size()))
        .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("provision", "children", "minutes each way", "budgets pay"));
    ranked.stream().limit(PROVISIONS_SHOWN).forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
    if (ranked.size() > PROVISIONS_SHOWN) {
      List<ChildYear> rest = ranked.stream().skip(PROVISIONS_SHOWN).flatMap(entry -> entry.getValue().stream()).toList();
      rows.add(
          List.of("%d others".formatted(ranked.size() - PROVISIONS_SHOWN), Numerals.count(rest.size()), "", Words.pounds(pounds(rest))));
    }
    rows.add(List.of("together", Numerals.count(list(year).size()), "", Words.pounds(pounds(list(year)))));
    page.table(rows);
  }

  private static List<String> row(String name, List<ChildYear> children) {
    Optional<Provision> at = children.getFirst().outcome().provision();
    String minutes = at.flatMap(Provision::site).isPresent()
        ? String.valueOf(children.getFirst().outcome().cost().orElseThrow().journey().minutes())
        : "";
    return List.of(name, Numerals.count(children.size()), minutes, Words.pounds(pounds(children)));
  }

  private void writeGaps() {
    List<Gap> gaps = Gap.list(list(plan.lastYear()));
    page.heading(
        gaps.isEmpty()
            ? "Nobody here lacks a local place in %s.".formatted(plan.lastYear())
            : "Who lacks a local place in %s, and the cheapest help of each kind:".formatted(plan.lastYear()));
    new GapText(plan, page).write(gaps);
  }

  private void writeNearest(Setting setting) {
    page.heading("Nearest provision, %s:".formatted(setting.label()));
    AcademicYear year = plan.lastYear();
    List<Provision> nearest = plan.county()
        .provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind().setting() == setting && way(provision).isPresent())
        .sorted(Comparator.comparingInt((Provision provision) -> way(provision).orElseThrow().minutes()).thenComparing(Provision::id))
        .limit(NEAREST_SHOWN)
        .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("provision", "for", "minutes", "places in " + year, "children", "one more place is worth, " + year));
    for (Provision provision : nearest) {
      OptionalInt places = plan.occupancy().places(provision.id(), year);
      rows.add(
          List.of(
              Words.name(provision), Words.ncys(provision.designationIn(year).firstNcy(), provision.designationIn(year).lastNcy()),
              String.valueOf(way(provision).orElseThrow().minutes()), places.isPresent() ? Numerals.count(places.getAsInt()) : "no limit",
              plan.childrenInWords(provision.id(), year),
              plan.findValue(provision.id(), year).map(Words::pounds).orElse("")));
    }
    page.table(rows);
  }

  private Optional<Journey> way(Provision provision) {
    return plan.plan().travel().findJourney(locality.id(), provision.id());
  }
}
