package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.WhyNot;
import org.placewright.scenarios.alternative.CostParts;
import org.placewright.scenarios.alternative.Offer;
import java.util.ArrayList;
import java.util.List;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.plan.Misfit;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.travel.Journey;
import org.placewright.scenarios.report.html.Numerals;

/** What explanations call things: the one home of their words. */
final class Words {
  private Words() {}

  static String pounds(Money money) {
    return Numerals.exactPounds(money);
  }

  /** {@code Exeter House (exeter-house)}. */
  static String name(Provision provision) {
    return "%s (%s)".formatted(provision.name(), provision.id());
  }

  /** A text of the county's with one full stop at its end. */
  static String sentence(String text) {
    return text.strip().endsWith(".") ? text.strip() : text.strip() + ".";
  }

  static String need(NeedType need) {
    return "%s (%s)".formatted(need.label(), need.name());
  }

  /** {@code Reception}, {@code Year 7}, {@code nursery}. */
  static String ncy(NationalCurriculumYear ncy) {
    return ncy.number() > 0 ? "Year " + ncy.number() : ncy.number() == 0 ? "Reception" : "nursery year " + -ncy.number();
  }

  static String ncys(NationalCurriculumYear first, NationalCurriculumYear last) {
    return first.equals(last) ? ncy(first) : ncy(first) + " to " + ncy(last);
  }

  /** Places of tenths: {@code 3}, or {@code 2.5} where a part-time child leaves a part of one. */
  static String tenths(int tenths) {
    return Designation.inPlaces(tenths);
  }

  /** {@code 2024/25 to 2027/28 (4 years)}. */
  static String years(AcademicYear first, AcademicYear last) {
    int years = last.yearsAfter(first) + 1;
    return years == 1 ? "%s (1 year)".formatted(first) : "%s to %s (%d years)".formatted(first, last, years);
  }

  /** Runs of years: {@code 2024/25 to 2026/27 and 2029/30}. */
  static String years(List<AcademicYear> years) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < years.size(); i++) {
      if (i + 1 == years.size() || years.get(i + 1).yearsAfter(years.get(i)) != 1) {
        runs.add(from == i ? years.get(i).toString() : "%s to %s".formatted(years.get(from), years.get(i)));
        from = i + 1;
      }
    }
    return Numerals.list(runs);
  }

  /** What a stay costs budgets: {@code £5.00 a year}, or where that changes what it is at first and at last, and all together. */
  static String yearly(PlacementCost cost) {
    AcademicYear first = cost.charges().getFirst().first();
    AcademicYear last = cost.charges().getLast().last();
    return cost.isSameEveryYear()
        ? pounds(cost.firstYearly()) + " a year"
        : "%s in %s, %s in %s, %s over the stay".formatted(
            pounds(cost.firstYearly()), first, pounds(cost.yearly(last)), last, pounds(cost.overStay()));
  }

  static String journey(Provision provision, Journey journey) {
    return provision.site().isEmpty()
        ? "where children live or nearby: no journey is counted"
        : "%d minutes and %s miles each way".formatted(journey.minutes(), journey.miles());
  }

  /** Why provisions may not take a stay, to follow how many they are. */
  static String misfit(Misfit misfit, Spell spell) {
    return switch (misfit) {
      case LEVEL -> "of another level than the child needs (%s)".formatted(spell.setting().label());
      case CLOSED -> "of the level, but not open to newcomers for the whole stay";
      case NEED -> "of the level, but not designated for " + spell.need().name();
      case CURRICULUM_YEARS -> "designated for %s, but not for all of %s".formatted(
          spell.need().name(), ncys(spell.ncyAtStart(), spell.ncyIn(spell.last())));
      case REACH -> "suitable, but with no way to it from where the child lives";
    };
  }

  /** Why a child is not where it might be. */
  static String whyNot(Offer offer) {
    boolean isBetter = offer.whyNot().stream().anyMatch(WhyNot.Better.class::isInstance);
    String reasons = String.join(isBetter ? ", and for no other reason: " : " and ",
        offer.whyNot().stream().map(reason -> whyNot(reason)).toList());
    return isBetter && offer.hasRoom()
        ? reasons + ", and it has room: here this plan is not the best there is, and more effort may find a better one"
        : reasons;
  }

  private static String whyNot(WhyNot reason) {
    return switch (reason) {
      case WhyNot.Full full ->
        full.missing() == 1
            ? "%s (one more place then is worth at most %s, itself paid for)".formatted(noRoom(full), pounds(full.worth()))
            : "%s (the %d more places that the child would need are worth at most %s then, themselves paid for)"
                .formatted(noRoom(full), full.missing(), pounds(full.worth()));
      case WhyNot.Dearer dearer -> "%s more over the stay (%s)".formatted(pounds(dearer.by().overStay()), parts(dearer.by()));
      case WhyNot.Better better -> "it would be %s over the stay (%s)"
          .formatted(less(Money.NONE.minus(better.by().overStay())), parts(better.by()));
    };
  }

  /** A school that is not open yet, or any more, is not called full. */
  static String noRoom(WhyNot.Full full) {
    List<String> parts = new ArrayList<>();
    if (!full.withoutPlaces().isEmpty()) {
      parts.add("no places in " + years(full.withoutPlaces()));
    }
    if (full.hasPlaces()) {
      parts.add("full in " + years(full.taken()));
    }
    return String.join(", ", parts);
  }

  /** {@code £5.00 less}, {@code £5.00 more} or {@code as much}, of what is saved. */
  static String less(Money saved) {
    return saved.pence() == 0 ? "as much" : saved.pence() > 0 ? pounds(saved) + " less" : pounds(Money.NONE.minus(saved)) + " more";
  }

  /** What makes one provision dearer than another, part by part; parts that are equal are left out. */
  static String parts(CostParts more) {
    List<String> parts = new ArrayList<>();
    String often = more.isSameEveryYear() ? "a year" : "over the stay";
    add(parts, more.each(more.place()), often + " for the place");
    add(parts, more.each(more.transport()), often + " for transport");
    add(parts, more.longJourney(), "a year counted for minutes beyond the guideline");
    add(parts, more.aboveNeed(), "a year counted for a higher level than needed");
    add(parts, more.staying(), "a year counted for not stepping down");
    add(parts, more.once(), "once");
    add(parts, more.move(), "once counted for an avoidable move");
    return parts.isEmpty() ? "no difference" : Numerals.list(parts);
  }

  private static void add(List<String> parts, Money money, String what) {
    if (!money.equals(Money.NONE)) {
      parts.add("%s %s".formatted(signed(money), what));
    }
  }

  private static String signed(Money money) {
    return money.pence() > 0 ? "+" + pounds(money) : pounds(money);
  }
}
