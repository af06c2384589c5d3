package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Choice;
import org.placewright.scenarios.alternative.Offer;
import java.util.ArrayList;
import java.util.List;
import org.placewright.scenarios.report.html.Numerals;

/** Says what else there was for one stay, why not, and what would change it. */
final class ChoiceText {
  private static final int OTHERS_SHOWN = 3;
  private static final int FULL_NAMED = 5;

  private final FinishedPlan plan;
  private final Choice choice;
  private final TextPage page;

  ChoiceText(FinishedPlan plan, Choice choice, TextPage page) {
    this.plan = plan;
    this.choice = choice;
    this.page = page;
  }

  /** For a child that has a place. */
  void writeOthers() {
    page.say(
        choice.others().isEmpty()
            ? "No other provision may take the child:"
            : "Next best, all other children staying where they are (\"over the stay\" counts pounds and stated prices together):");
    List<Offer> shown = new ArrayList<>(choice.others().subList(0, Math.min(OTHERS_SHOWN, choice.others().size())));
    if (shown.stream().noneMatch(Offer::hasRoom)) {
      choice.others().stream().filter(Offer::hasRoom).findFirst().ifPresent(shown::add);
    }
    shown.forEach(this::writeOffer);
    int rest = choice.others().size() - shown.size();
    if (rest > 0) {
      long full = choice.others().stream().filter(offer -> !shown.contains(offer) && !offer.hasRoom()).count();
      page.item(
          "%s that may take the child, %d of them full in some year of the stay."
              .formatted(Numerals.count(rest, "more provision", "more provisions"), full));
    }
    writeUnfit();
    writeRemedies();
  }

  /** For a child without a place: every provision is counted once. */
  void writeWhyUnplaced() {
    page.say("Why, provision by provision, %d in all:".formatted(plan.county().provisions().size()));
    writeUnfit();
    List<Offer> full = choice.others().stream().filter(offer -> !offer.hasRoom()).toList();
    if (!full.isEmpty()) {
      page.item(
          "%s that may take the child, but full in some year of the stay%s"
              .formatted(
                  Numerals.count(full.size(), "provision", "provisions"),
                  full.size() > FULL_NAMED ? "; the %d that would cost least are".formatted(FULL_NAMED) : ":"));
    }
    full.stream().limit(FULL_NAMED).forEach(this::writeOffer);
    List<Offer> free = choice.others().stream().filter(Offer::hasRoom).toList();
    if (!free.isEmpty()) {
      page.item(
          "%s that may take the child and has room: here this plan is not the best there is, and more effort may find a better one (%s)."
              .formatted(
                  Numerals.count(free.size(), "provision", "provisions"),
                  Numerals.list(free.stream().limit(FULL_NAMED).map(offer -> Words.name(offer.provision())).toList())));
    }
    writeRemedies();
  }

  private void writeOffer(Offer offer) {
    page.item(
        "%s, %s; %s; %s%s. Why not: %s."
            .formatted(
                Words.name(offer.provision()), offer.provision().kind().label(), Words.journey(offer.provision(), offer.cost().journey()),
                room(offer), Words.yearly(offer.cost()), Words.whyNot(offer)));
  }

  /** Said where the child would take more or less than its own place. */
  private String room(Offer offer) {
    int room = choice.spell().roomTenthsAt(offer.provision());
    return room == choice.spell().placeTenths() ? "" : "takes %s of its places; ".formatted(Words.tenths(room));
  }

  private void writeUnfit() {
    choice.unfit()
        .forEach(
            (misfit, provisions) -> page.item(
                "%s %s.".formatted(Numerals.count(provisions.size(), "provision", "provisions"), Words.misfit(misfit, choice.spell()))));
  }

  private void writeRemedies() {
    List<Remedy> remedies = Remedy.list(plan, choice);
    if (!remedies.isEmpty()) {
      page.say("What would change it:");
      remedies.forEach(remedy -> page.item(remedy.words()));
    }
  }
}
