package org.placewright.scenarios.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeCosting;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Numerals;

/** One scheme: whether and why it is built, what it costs and is worth, who sits in its places, what else would do the job. */
final class SchemeExplanation {
  private final FinishedPlan plan;
  private final CapitalScheme scheme;
  private final SchemeRow row;
  private final Provision provision;
  private final TextPage page = new TextPage();

  private SchemeExplanation(FinishedPlan plan, SchemeId id) {
    this.plan = plan;
    this.scheme = plan.county().schemes().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    this.row = plan.schemes().get(id);
    this.provision = plan.county().getProvision(scheme.provision());
  }

  static List<String> lines(FinishedPlan plan, SchemeId id) {
    return new SchemeExplanation(plan, id).write();
  }

  private List<String> write() {
    page.title(
        "%s (%s): %s at %s, %s."
            .formatted(
                scheme.name(), scheme.id(), Numerals.count(scheme.places(), "place", "places"), Words.name(provision),
                provision.kind().label()));
    page.title(Preamble.of(plan));
    page.heading(
        row.opening()
            .map("BUILT: opens in %s"::formatted)
            .orElse("NOT BUILT; beside what is built it could open in %s".formatted(firstOpening()))
            + (scheme.phases().byYear().size() > 1 ? ", its places year by year %s.".formatted(scheme.phases().byYear()) : "."));
    row.find("why-not").ifPresent(reason -> page.say("Why not: %s".formatted(Words.sentence(reason))));
    if (row.opening().isPresent()) {
      page.say(
          row.find("worth")
              .map(worth -> "Why: its places are worth more than it costs; see below.")
              .orElse(
                  "Why: the plan came out better with it. What its places are worth is not known: the last of them is worth less than its share of the cost, those before it may be worth far more."));
    }
    writeConditions();
    writeMoney();
    writePlaces();
    row.find("instead")
        .ifPresent(instead -> page.heading("What does its job in this plan, children by where they are instead: %s.".formatted(instead)));
    if (row.opening().isPresent()) {
      new WithoutSchemeText(plan, scheme, page).write();
    }
    page.say("Figures of the scheme are from: %s".formatted(Words.sentence(scheme.source())));
    return page.lines();
  }

  /** The first year in which the rules let it open; its earliest where they let it in none. */
  private AcademicYear firstOpening() {
    return new SchemeRules(plan.county()).findFirstOpening(scheme, plan.plan().openings()).orElse(scheme.earliestOpening());
  }

  private void writeConditions() {
    scheme.conditions()
        .group()
        .ifPresent(
            group -> page.say(
                "At most one of these is built: %s."
                    .formatted(
                        Numerals.list(
                            plan.county()
                                .schemes()
                                .stream()
                                .filter(other -> other.conditions().group().equals(scheme.conditions().group()))
                                .map(other -> other.id().value())
                                .toList()))));
    if (!scheme.conditions().requires().isEmpty()) {
      page.say(
          "Needs these to be open: %s.".formatted(Numerals.list(scheme.conditions().requires().stream().map(SchemeId::value).toList())));
    }
  }

  private void writeMoney() {
    County county = plan.county();
    BuildingCost building = scheme.building();
    AcademicYear opening = row.opening().orElse(firstOpening());
    page.heading("Building, paid once:");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", ""));
    building.grant().ifPresent(grant -> rows.add(List.of("grant from " + grant.fund(), Words.pounds(grant.pounds()))));
    rows.add(List.of("borrowed", Words.pounds(building.borrowed())));
    rows.add(List.of("together", Words.pounds(scheme.capital())));
    rows.add(List.of("for each of %d places".formatted(scheme.places()), pounds("capital-per-place")));
    building.payments(scheme.capital(), opening)
        .forEach((year, money) -> rows.add(List.of("of the building, paid in " + year, Words.pounds(money))));
    page.table(rows.subList(1, rows.size()));
    page.heading("Every year from its opening, filled or not:");
    List<List<String>> yearly = new ArrayList<>();
    Money sum = Money.NONE;
    for (Charge charge : new SchemeCosting(county).listCharges(scheme, opening, opening)) {
      yearly.add(List.of(charge.line().label(), charge.budget().label(), Words.pounds(charge.yearly())));
      sum = sum.plus(charge.yearly());
    }
    yearly.add(List.of("together", "", Words.pounds(sum)));
    page.table(yearly);
    Money first = county.rates().emptyPlace(provision.kind(), opening);
    Money last = county.rates().emptyPlace(provision.kind(), plan.lastYear());
    if (!first.equals(Money.NONE) || !last.equals(Money.NONE)) {
      page.say(
          "Beside that, each of its places costs %s while it is empty; while a child fills it, what the child costs.".formatted(
              first.equals(last)
                  ? Words.pounds(first) + " a year"
                  : "%s in %s and %s in %s".formatted(Words.pounds(first), opening, Words.pounds(last), plan.lastYear())));
    }
    page.heading("Worth, over the plan's years, later years counting less (present value):");
    List<List<String>> worth = new ArrayList<>();
    worth.add(
        List.of("its places save, pounds and stated prices together", row.find("worth").map(w -> pounds("worth")).orElse("not known")));
    worth.add(List.of("it costs, without the places themselves", pounds("cost")));
    worth.add(List.of("net present value", row.find("net-present-value").map(w -> pounds("net-present-value")).orElse("not known")));
    worth.add(
        List.of("pays for its building in", row.find("payback-years").map(years -> years + " years").orElse("never within what is known")));
    page.table(worth);
    page.say(
        row.opening().isPresent()
            ? "The worth is the least it can be: every place is counted at what the last one is worth."
            : "The worth is the most it can be: every place is counted at what the first one is worth.");
  }

  private String pounds(String column) {
    return row.find(column).map(text -> Words.pounds(Money.ofPounds(new BigDecimal(text)))).orElse("");
  }

  private void writePlaces() {
    page.heading("Places at %s, and who fills them:".formatted(Words.name(provision)));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("year", "places", "of them this scheme's", "children", "taken of the scheme's", "one more place is worth"));
    for (AcademicYear year : plan.years()) {
      int places = plan.occupancy().places(provision.id(), year).orElse(0);
      int own = row.opening().map(opening -> scheme.phases().after(year.yearsAfter(opening))).orElse(0);
      int beyond = plan.occupancy().takenTenths(provision.id(), year) - (places - own) * Spell.FULL_TIME;
      rows.add(
          List.of(
              year.toString(), Numerals.count(places), Numerals.count(own),
              plan.childrenInWords(provision.id(), year),
              Words.tenths(Math.max(0, Math.min(own * Spell.FULL_TIME, beyond))),
              plan.findValue(provision.id(), year).map(Words::pounds).orElse("")));
    }
    page.table(rows);
    page.say("Nobody sits in a particular place: the children beyond those that the other places hold fill the scheme's.");
  }
}
