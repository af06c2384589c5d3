package org.placewright.scenarios.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.html.Numerals;

/** One provision: its places and children by year, what it costs, who is there, who was kept out, what would add places. */
final class ProvisionExplanation {
  private static final int HOMES_NAMED = 10;

  private final FinishedPlan plan;
  private final Provision provision;
  private final TextPage page = new TextPage();

  private ProvisionExplanation(FinishedPlan plan, ProvisionId id) {
    this.plan = plan;
    this.provision = plan.county().getProvision(id);
  }

  static List<String> lines(FinishedPlan plan, ProvisionId id) {
    return new ProvisionExplanation(plan, id).write();
  }

  private List<String> write() {
    page.title("%s: %s.".formatted(Words.name(provision), provision.kind().label()));
    page.title(Preamble.of(plan));
    page.say("For %s.".formatted(whom(provision.designation())));
    Course course = provision.course();
    course.later().forEach((year, designation) -> page.say("From %s for newcomers: %s.".formatted(year, whom(designation))));
    course.intakeEnds().ifPresent(year -> page.say("Nobody new comes from %s on.".formatted(year)));
    course.closes().ifPresent(year -> page.say("Closed from %s on.".formatted(year)));
    provision.authority()
        .ifPresent(authority -> page.say("Maintained by another council, %s, which sells the places.".formatted(authority)));
    provision.caution().ifPresent(caution -> page.say("Known of it: %s".formatted(Words.sentence(caution))));
    writeYears();
    writeMoney();
    writeWho();
    new KeptOutText(plan, provision, page).write();
    writeSchemes();
    return page.lines();
  }

  private static String whom(Designation designation) {
    return "%s, %s%s".formatted(
        designation.needs().size() == NeedType.values().length
            ? "every need"
            : Numerals.list(designation.needs().stream().sorted().map(NeedType::name).toList()),
        Words.ncys(designation.firstNcy(), designation.lastNcy()), designation.roomInWords());
  }

  private void writeYears() {
    page.heading("Places and children, as in provisions.csv:");
    boolean isLimited = !plan.county().getPlaces(provision.id()).isUnlimited();
    ProvisionMoney money = ProvisionMoney.of(plan, provision);
    boolean isWeighed = isLimited && plan.occupancy().hasOtherRoom(provision.id());
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(isLimited ? List.of("year", "places", "children") : List.of("year", "children"));
    if (isWeighed) {
      head.add("taking");
    }
    if (isLimited) {
      head.addAll(List.of("empty", "over number", "one more place is worth", "empty places cost"));
    }
    rows.add(head);
    for (AcademicYear year : plan.years()) {
      List<String> row = new ArrayList<>(List.of(year.toString()));
      if (isLimited) {
        row.add(Numerals.count(plan.occupancy().places(provision.id(), year).orElseThrow()));
      }
      row.add(Numerals.count(plan.occupancy().placed(provision.id(), year)));
      if (isWeighed) {
        row.add(Words.tenths(plan.occupancy().takenTenths(provision.id(), year)));
      }
      if (isLimited) {
        row.addAll(
            List.of(
                Words.tenths(plan.occupancy().emptyTenths(provision.id(), year)),
                Numerals.count(plan.occupancy().overNumber(provision.id(), year)),
                plan.findValue(provision.id(), year).map(Words::pounds).orElse(""), Words.pounds(money.empty(year))));
      }
      rows.add(row);
    }
    page.table(rows);
    page.say(
        isLimited
            ? "Worth: the most by which one more place in that year alone would lower pounds and stated prices together, the place paid for. Over number: places taken above those there are, by children who were there already and stay."
            : "It takes as many children as come: there is no number of places in this plan, and so no value of one more.");
    writeSold();
  }

  private void writeSold() {
    for (AcademicYear year : List.of(plan.firstYear(), plan.lastYear())) {
      List<SoldPlaces> sold = plan.county().getPlaces(provision.id()).listSold(year);
      sold.forEach(one -> page.say("%s: %s more are sold to %s and not counted here.".formatted(year,
          Numerals.count(one.places(), "place", "places"), one.authority())));
    }
  }

  private void writeMoney() {
    page.heading("What it costs budgets, line by line:");
    ProvisionMoney money = ProvisionMoney.of(plan, provision);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "", plan.firstYear().toString(), plan.lastYear().toString(), "all %d years".formatted(plan.years().size())));
    money.byAccount()
        .keySet()
        .forEach(
            account -> rows.add(
                List.of(
                    account.line().label(), account.budget().label(), Words.pounds(money.pounds(account, plan.firstYear())),
                    Words.pounds(money.pounds(account, plan.lastYear())), Words.pounds(money.pounds(account)))));
    rows.add(
        List.of(
            "together", "", Words.pounds(money.total(plan.firstYear())), Words.pounds(money.total(plan.lastYear())),
            Words.pounds(money.total())));
    page.table(rows);
  }

  private void writeWho() {
    page.heading("Who is there, children in %s and in %s:".formatted(plan.firstYear(), plan.lastYear()));
    writeGroups("need", child -> child.spell().need().label(), NeedType.values().length);
    writeGroups("phase", child -> child.phase().label(), NeedType.values().length);
    writeGroups("home", child -> plan.county().getLocality(child.spell().home()).name(), HOMES_NAMED);
  }

  private void writeGroups(String by, Function<ChildYear, String> group, int most) {
    page.table(
        GroupTable.of(
            by, plan.listChildren(provision.id(), plan.firstYear()), plan.listChildren(provision.id(), plan.lastYear()), group, most,
            List.of(plan.firstYear().toString(), plan.lastYear().toString())));
  }

  private void writeSchemes() {
    List<CapitalScheme> here = plan.county().schemes().stream().filter(scheme -> scheme.provision().equals(provision.id())).toList();
    List<CapitalScheme> notOffered = plan.scenario()
        .folder()
        .schemes()
        .stream()
        .filter(scheme -> scheme.provision().equals(provision.id()) && here.stream().noneMatch(other -> other.id().equals(scheme.id())))
        .toList();
    page.heading("Schemes that would add places here: " + (here.isEmpty() && notOffered.isEmpty() ? "none." : ""));
    for (CapitalScheme scheme : here) {
      page.item(
          "%s (%s): %s, %s; see explain --scheme %s."
              .formatted(
                  scheme.name(), scheme.id(), Numerals.count(scheme.places(), "place", "places"),
                  plan.schemes().get(scheme.id()).opening().map(year -> "opens in " + year).orElse("not built"), scheme.id()));
    }
    notOffered.forEach(
        scheme -> page.item(
            "%s (%s): %s; in the county's schemes.csv, but this scenario does not let the plan build it."
                .formatted(scheme.name(), scheme.id(), Numerals.count(scheme.places(), "place", "places"))));
  }
}
