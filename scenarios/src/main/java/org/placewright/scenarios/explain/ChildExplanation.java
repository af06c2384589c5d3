package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Choice;
import org.placewright.scenarios.alternative.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;
import org.placewright.scenarios.report.Outcome;

/** Where one child is and why: stay by stay, what it costs, what was second best, what would change it. */
final class ChildExplanation {
  private final FinishedPlan plan;
  private final List<Outcome> stays;
  private final TextPage page = new TextPage();

  private ChildExplanation(FinishedPlan plan, ChildId child) {
    this.plan = plan;
    this.stays = plan.listStays(child);
  }

  static List<String> lines(FinishedPlan plan, ChildId child) {
    return new ChildExplanation(plan, child).write();
  }

  private List<String> write() {
    Spell first = stays.getFirst().spell();
    page.title(
        "Child %s: %s, lives in %s (%s)."
            .formatted(first.child(), Words.need(first.need()), plan.county().getLocality(first.home()).name(), first.home()));
    page.title(Preamble.of(plan));
    Optional<Child> today = plan.plan().projection().cohort().stream().filter(child -> child.id().equals(first.child())).findFirst();
    if (today.isEmpty()) {
      page.title("This child is foreseen, not known: the projection lets a child like this come in %s.".formatted(first.first()));
    } else if (plan.county().demand().isMadeOfCounts()) {
      page.title("This is no real person: the county gave counts, and this child was made to fit them, its home and school inferred.");
    }
    for (int i = 0; i < stays.size(); i++) {
      write(stays.get(i), i + 1);
    }
    sum();
    return page.lines();
  }

  private void write(Outcome stay, int number) {
    Spell spell = stay.spell();
    page.heading(
        "Stay %d of %d: %s, %s. The plan asks for: %s%s."
            .formatted(
                number, stays.size(), Words.years(spell.first(), spell.last()), Words.ncys(spell.ncyAtStart(), spell.ncyIn(spell.last())),
                spell.setting().label(), spell.placeTenths() == Spell.FULL_TIME ? "" : ", part-time"));
    spell.stepDown().ifPresent(terms -> page.say("May step down here from %s, by this scenario.".formatted(terms.from().label())));
    Choice choice = Choice.of(plan.alternatives(), spell);
    ChoiceText text = new ChoiceText(plan, choice, page);
    if (stay.provision().isEmpty()) {
      page.say("Has NO PLACE in these years.");
      page.say(
          "The plan counts %s for that, %s for each year of a full-time place. It is a stated price, so that children come before pounds; nobody pays it."
              .formatted(
                  Words.pounds(plan.alternatives().valuation().unplacedPrice(spell)),
                  Words.pounds(plan.county().assumptions().price(AssumptionKey.PRICE_UNPLACED_YEAR))));
      if (!choice.arrival().equals(Money.NONE)) {
        page.say("It also counts %s, once, for taking the child out of a place that could have kept it."
            .formatted(Words.pounds(choice.arrival())));
      }
      text.writeWhyUnplaced();
      return;
    }
    Offer taken = choice.taken().orElseThrow();
    page.say(
        "Is at %s, %s; %s."
            .formatted(Words.name(taken.provision()), taken.provision().kind().label(),
                Words.journey(taken.provision(), taken.cost().journey())));
    int room = spell.roomTenthsAt(taken.provision());
    if (room != spell.placeTenths()) {
      page.say(
          "Takes %s of its places, as a child of %s does by the terms the stay began on; place funding is for these."
              .formatted(Words.tenths(room), spell.need().name()));
    }
    taken.provision().caution().ifPresent(caution -> page.say("Known of it: %s".formatted(Words.sentence(caution))));
    writeCosts(choice);
    if (spell.pinned().isPresent()) {
      page.say("The child is there already and stays until it has to change: settled children are not moved, so nothing else was weighed.");
    } else {
      text.writeOthers();
    }
  }

  private void writeCosts(Choice choice) {
    Spell spell = choice.spell();
    Offer taken = choice.taken().orElseThrow();
    PlacementCost cost = taken.cost();
    List<List<String>> rows = new ArrayList<>();
    for (var period : cost.charges()) {
      rows.add(
          List.of(
              "What budgets pay a year" + (cost.isSameEveryYear() ? "" : ", " + Words.years(period.first(), period.last())), "", ""));
      for (Charge charge : period.value()) {
        String line = BandText.label(plan.county().rates(), spell, taken.provision().kind(), charge, period.first());
        rows.add(List.of(line, charge.budget().label(), Words.pounds(charge.yearly())));
      }
      rows.add(List.of("together, a year", "", Words.pounds(cost.yearly(period.first()))));
    }
    if (spell.years() > 1) {
      rows.add(List.of("together, %d years".formatted(spell.years()), "", Words.pounds(cost.overStay().minus(cost.once()))));
    }
    for (Charge charge : cost.onceCharges()) {
      rows.add(List.of("once: " + charge.line().label(), charge.budget().label(), Words.pounds(charge.yearly())));
    }
    page.table(rows);
    writeFilled(spell, taken);
    writePrices(choice);
  }

  private void writeFilled(Spell spell, Offer taken) {
    Money overStay = taken.cost().overStay().minus(taken.cost().once());
    Money adds = taken.parts().place().plus(taken.parts().transport());
    if (adds.equals(overStay)) {
      return;
    }
    boolean isSame = taken.parts().isSameEveryYear() && taken.cost().isSameEveryYear();
    String often = isSame ? "a year" : "over the %d years".formatted(spell.years());
    int parts = isSame ? spell.years() : 1;
    page.say(
        "Of that, %s %s would be paid even if the place stayed empty; filling it adds %s %s."
            .formatted(Words.pounds(overStay.minus(adds).share(1, parts)), often, Words.pounds(adds.share(1, parts)), often));
  }

  private void writePrices(Choice choice) {
    Spell spell = choice.spell();
    Offer taken = choice.taken().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Stated prices: counted beside the pounds, paid by nobody", ""));
    if (!taken.parts().longJourney().equals(Money.NONE)) {
      int guideline = plan.county().assumptions().guidelineMinutes(spell.ncyAtStart().phase());
      rows.add(
          List.of(
              "%d minutes beyond the guideline of %d, a year".formatted(taken.cost().journey().minutes() - guideline, guideline),
              Words.pounds(taken.parts().longJourney())));
    }
    if (!taken.parts().aboveNeed().equals(Money.NONE)) {
      rows.add(List.of("a higher level than the child needs, a year", Words.pounds(taken.parts().aboveNeed())));
    }
    if (!taken.parts().staying().equals(Money.NONE)) {
      rows.add(List.of("staying where it was asked to step down, a year", Words.pounds(taken.parts().staying())));
    }
    if (!choice.arrival().equals(Money.NONE)) {
      rows.add(List.of("a move that could be avoided: the place before could have kept the child, once", Words.pounds(choice.arrival())));
    }
    if (rows.size() > 1) {
      page.table(rows);
    }
  }

  private void sum() {
    Money total = Money.NONE;
    for (Outcome stay : stays) {
      if (stay.cost().isPresent()) {
        total = total.plus(stay.cost().get().overStay());
      }
    }
    page.heading(
        "All stays together, %s to %s: budgets pay %s."
            .formatted(stays.getFirst().spell().first(), stays.getLast().spell().last(), Words.pounds(total)));
  }
}
