package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.WhyNot;
import org.placewright.scenarios.alternative.Choice;
import org.placewright.scenarios.alternative.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/** What would have to be otherwise for a stay to be elsewhere. */
sealed interface Remedy {
  /** In words, a sentence. */
  String words();

  /**
   * Places are made at a provision that would be better for the child and is full.
   *
   * @param places how many the child needs there
   * @param pounds what budgets pay less over the stay when this child alone moves there, the place itself paid for
   * @param priced what the stated prices fall by then, no place being one of them
   * @param worth the most that both together fall by, whoever takes the place
   */
  record MorePlaces(Provision at, int places, List<AcademicYear> years, Money pounds, Money priced, Money worth) implements Remedy {
    @Override
    public String words() {
      String most = worth.compareTo(pounds.plus(priced)) < 0
          ? ""
          : " Whoever takes %s, both together fall by at most %s.".formatted(places == 1 ? "it" : "them", Words.pounds(worth));
      String made = places == 1
          ? "One more place at %s in %s. If this child takes it and all others stay, budgets pay %s over the stay, the place included"
          : places + " more places at %s in %s. If this child comes and all others stay, budgets pay %s over the stay, the places included";
      return "%s, and stated prices come to %s.%s".formatted(
          made.formatted(Words.name(at), Words.years(years), Words.less(pounds)), Words.less(priced), most);
    }
  }

  /** A provision with room gets cheaper by so much, or the one where the child is dearer. */
  record CheaperBy(Provision at, Money yearly) implements Remedy {
    @Override
    public String words() {
      return "%s, which has room, being more than %s a year cheaper than it is, or the child's own place dearer by as much."
          .formatted(Words.name(at), Words.pounds(yearly));
    }
  }

  /** The nearest to hand of each kind; none where nothing else may take the child. */
  static List<Remedy> list(FinishedPlan plan, Choice choice) {
    List<Remedy> remedies = new ArrayList<>();
    choice.others()
        .stream()
        .filter(offer -> !offer.hasRoom())
        .findFirst()
        .flatMap(offer -> morePlaces(plan, choice, offer))
        .ifPresent(remedies::add);
    Optional<Offer> withRoom = choice.others().stream().filter(Offer::hasRoom).findFirst();
    if (choice.taken().isPresent() && withRoom.isPresent()) {
      int years = choice.spell().years();
      Money more = withRoom.get().parts().minus(choice.taken().get().parts()).overStay();
      if (more.pence() > 0) {
        remedies.add(new CheaperBy(withRoom.get().provision(), new Money(Math.ceilDiv(more.pence(), years))));
      }
    }
    return remedies;
  }

  private static Optional<Remedy> morePlaces(FinishedPlan plan, Choice choice, Offer offer) {
    WhyNot.Full full = offer.full().orElseThrow();
    Spell spell = choice.spell();
    ProvisionKind kind = offer.provision().kind();
    Money made = full.years()
        .stream()
        .map(year -> plan.county().rates().emptyPlace(kind, year).times(full.missing()))
        .reduce(Money.NONE, Money::plus);
    Money pounds = choice.standing().pounds().minus(offer.parts().pounds()).minus(made);
    Money priced = choice.standing().priced().minus(offer.parts().priced());
    return choice.taken().isPresent() && pounds.plus(priced).pence() <= 0
        ? Optional.empty()
        : Optional.of(new MorePlaces(offer.provision(), full.missing(), full.years(), pounds, priced, full.worth()));
  }
}
