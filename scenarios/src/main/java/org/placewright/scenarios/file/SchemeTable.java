package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/** Reads schemes.csv. */
final class SchemeTable {
  private static final int ALL_PERCENT = 100;
  private static final int MOST_LEAD_YEARS = 15;

  private SchemeTable() {}

  static Listed<CapitalScheme> read(Table table, Listed<Provision> provisions, Horizon horizon) {
    Listed<CapitalScheme> schemes = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> id = row.text("id");
      id.ifPresent(text -> schemes.declare(row, "id", text));
      Optional<String> name = row.text("name");
      Optional<String> provision = provisions.refer(row, "provision");
      Optional<PhasedPlaces> places = readPlaces(row);
      Optional<AcademicYear> opening = readOpening(row, horizon);
      Optional<BuildingCost> building = readBuilding(row);
      Optional<BigDecimal> yearly = numberOr(row, "yearly-pounds");
      int viable = row.isBlank("least-viable-places") ? 0 : row.wholeNumber("least-viable-places", 1, Counts.MOST_PLACES).orElse(0);
      if (places.filter(phases -> phases.all() < viable).isPresent()) {
        row.fault("least-viable-places", "the scheme has %d places, fewer than work".formatted(places.get().all()));
      }
      List<String> requires = row.findText("requires").map(Row::listWords).orElse(List.of());
      if (row.isSound()) {
        schemes.put(
            id.orElseThrow(),
            new CapitalScheme(
                new SchemeId(id.get()), name.orElseThrow(), new ProvisionId(provision.orElseThrow()), places.orElseThrow(),
                opening.orElseThrow(), building.orElseThrow(), Money.ofPounds(yearly.orElseThrow()),
                new SchemeConditions(
                    row.findText("group"), requires.stream().filter(other -> !other.equals(id.get())).map(SchemeId::new).toList(), viable),
                RateTable.source(row)));
      }
    }
    for (Row row : table.rows()) {
      checkRequired(row, schemes);
    }
    return schemes;
  }

  /** Faults where a scheme adds places to a provision that takes all who come. */
  static void checkPlaces(Listed<CapitalScheme> schemes, Map<ProvisionId, Places> places) {
    for (CapitalScheme scheme : schemes.list()) {
      if (places.containsKey(scheme.provision()) && places.get(scheme.provision()).isUnlimited()) {
        schemes.getRow(scheme.id().value()).fault("provision", "its places are without limit, so none can be added");
      }
    }
  }

  private static void checkRequired(Row row, Listed<CapitalScheme> schemes) {
    for (String required : row.findText("requires").map(Row::listWords).orElse(List.of())) {
      if (required.equals(row.raw("id"))) {
        row.fault("requires", "a scheme cannot require itself");
      } else if (!schemes.knows(required)) {
        row.fault("requires", "there is no scheme %s%s".formatted(required, NearestWord.hint(required, schemes.listIds())));
      } else if (sharesGroup(row, schemes.getRow(required))) {
        row.fault("requires", "%s is of the same group (%s), of which one at most is built".formatted(required, row.raw("group")));
      }
    }
    if (row.isSound() && needsItself(row.raw("id"), row.raw("id"), schemes, new HashSet<>())) {
      row.fault("requires", "schemes that need one another in a circle can never open; take one of them out");
    }
  }

  private static boolean sharesGroup(Row row, Row other) {
    return !row.isBlank("group") && row.raw("group").equals(other.raw("group"));
  }

  /** Whether what a scheme needs leads back to the one looked for. */
  private static boolean needsItself(String wanted, String id, Listed<CapitalScheme> schemes, Set<String> seen) {
    for (String required : schemes.getRow(id).findText("requires").map(Row::listWords).orElse(List.of())) {
      boolean leadsBack = required.equals(wanted)
          || (schemes.knows(required) && seen.add(required) && needsItself(wanted, required, schemes, seen));
      if (leadsBack) {
        return true;
      }
    }
    return false;
  }

  private static Optional<PhasedPlaces> readPlaces(Row row) {
    Optional<Integer> all = row.wholeNumber("places", 1, Counts.MOST_PLACES);
    Optional<String> phased = row.findText("places-by-year");
    if (all.isEmpty() || phased.isEmpty()) {
      return all.map(PhasedPlaces::of);
    }
    List<Integer> byYear = readNumbers(row, "places-by-year", Counts.MOST_PLACES);
    boolean isRising = !byYear.isEmpty() && byYear.getFirst() >= 1;
    for (int i = 1; i < byYear.size(); i++) {
      isRising &= byYear.get(i) >= byYear.get(i - 1);
    }
    if (!isRising || !byYear.getLast().equals(all.get())) {
      row.fault(
          "places-by-year",
          "places there are in the 1st, 2nd, ... year, like 50;90;%d: at least 1, never fewer than before, %d in the end"
              .formatted(all.get(), all.get()));
      return Optional.empty();
    }
    return Optional.of(new PhasedPlaces(byYear));
  }

  /** Whole numbers with semicolons between them; none when any is not. */
  private static List<Integer> readNumbers(Row row, String column, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : Row.listWords(row.raw(column))) {
      if (WrittenNumber.faultOfWhole(word, 0, most).isPresent()) {
        return List.of();
      }
      numbers.add(Integer.valueOf(word));
    }
    return numbers;
  }

  private static Optional<AcademicYear> readOpening(Row row, Horizon horizon) {
    Optional<AcademicYear> earliest = row.academicYear("earliest-opening");
    if (earliest.isPresent() && !horizon.contains(earliest.get())) {
      row.fault("earliest-opening", "the horizon is %s to %s".formatted(horizon.first(), horizon.last()));
    }
    int lead = row.isBlank("lead-years") ? 0 : row.wholeNumber("lead-years", 0, MOST_LEAD_YEARS).orElse(0);
    AcademicYear decidedNow = horizon.first().plus(lead);
    if (earliest.isPresent() && lead > 0 && earliest.get().isBefore(decidedNow)) {
      row.fault(
          "lead-years",
          "decided in %s and %d years in the making, it cannot open before %s; correct this or earliest-opening".formatted(
              horizon.first(), lead, decidedNow));
    }
    return earliest;
  }

  private static Optional<BuildingCost> readBuilding(Row row) {
    Optional<BigDecimal> capital = row.number("capital-pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
    Optional<BigDecimal> granted = row.isBlank("grant-pounds")
        ? Optional.empty()
        : row.number("grant-pounds", BigDecimal.ZERO, capital.orElse(Counts.MOST_POUNDS));
    Optional<String> fund = row.findText("grant");
    if (fund.filter(CapitalFundTable::isBorrowing).isPresent()) {
      row.fault("grant", "what is borrowed is no grant; leave both cells blank, and all that no grant pays is borrowed");
    }
    if (fund.isPresent() && row.isBlank("grant-pounds")) {
      row.fault("grant-pounds", "say how much of the capital the grant (%s) pays".formatted(fund.get()));
    }
    if (granted.isPresent() && fund.isEmpty()) {
      row.fault("grant", "name the fund that pays the grant, like one of capital-funds.csv");
    }
    List<Integer> percent = row.isBlank("capital-by-year") ? List.of(ALL_PERCENT) : readNumbers(row, "capital-by-year", ALL_PERCENT);
    if (percent.stream().mapToInt(Integer::intValue).sum() != ALL_PERCENT) {
      row.fault(
          "capital-by-year",
          "whole per cents that sum to 100, like 20;50;30: the last is paid in the financial year in which it opens, the others before");
    }
    return row.isSound()
        ? capital.map(
            total -> new BuildingCost(
                Money.ofPounds(total), percent,
                granted.flatMap(pounds -> fund.map(name -> new BuildingCost.Grant(name, Money.ofPounds(pounds))))))
        : Optional.empty();
  }

  private static Optional<BigDecimal> numberOr(Row row, String column) {
    return row.isBlank(column) ? Optional.of(BigDecimal.ZERO) : row.number(column, BigDecimal.ZERO, Counts.MOST_POUNDS);
  }
}
