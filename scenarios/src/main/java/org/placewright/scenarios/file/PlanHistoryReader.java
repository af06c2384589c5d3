package org.placewright.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/** Reads a county's own history: what bare codes there mean is said by its placement types and the base year's return. */
final class PlanHistoryReader {
  private final OpenTables tables;
  private final int census;
  private final Faults faults;

  PlanHistoryReader(OpenTables tables, CountyFile file, Faults faults) {
    this.tables = tables;
    this.census = file.horizon().first().censusYear();
    this.faults = faults;
  }

  /** The history; empty, with faults, when it is not sound, and when provisions could not be read. */
  Optional<PlanHistory> read(Optional<Listed<Provision>> provisions) {
    int before = faults.count();
    Optional<Listed<PlacementType>> types = tables.open(CountyTables.PLACEMENT_TYPES, OpenColumns.NONE)
        .flatMap(table -> provisions.map(known -> PlacementTypeTable.read(table, known)));
    Optional<Table> table = tables.open(CountyTables.TRANSITIONS, OpenColumns.NONE);
    Optional<Table> rules = tables.find(CountyTables.VALID_STATES, OpenColumns.NONE);
    Optional<TransitionHistory> transitions = table.map(TransitionTable::read);
    Optional<ValidStates> valid = rules.map(ValidStatesTable::read);
    if (types.isPresent()) {
      table.ifPresent(read -> checkTransitions(read, types.get()));
      rules.ifPresent(read -> checkRules(read, types.get()));
    }
    table.ifPresent(read -> requireBaseYear(read, transitions.orElseThrow()));
    if (faults.count() > before || types.isEmpty() || transitions.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, PlacementType> settings = new TreeMap<>();
    types.get().list().forEach(type -> settings.put(type.code(), type));
    return Optional.of(new PlanHistory(named(transitions.get()), valid.map(this::named), settings));
  }

  private void requireBaseYear(Table table, TransitionHistory history) {
    if (!history.transitions().isEmpty() && history.years().last() + 1 != census) {
      faults.add(
          table.name(), 0, "calendar-year", String.valueOf(history.years().last()),
          ("the last rows lead to the census of %d, but the plan starts from that of %d (base-year in %s); give the rows of"
              + " calendar-year %d, leave out later ones, or change the base year").formatted(
                  history.years().last() + 1, census, CountyFile.USUAL_NAME, census - 1));
    }
  }

  private void checkTransitions(Table table, Listed<PlacementType> types) {
    for (Row row : table.rows()) {
      for (int side = 1; side <= 2; side++) {
        String setting = row.raw("setting-" + side);
        String need = row.raw("need-" + side);
        if (!setting.isEmpty() && !need.isEmpty() && !TransitionTable.isNoPlan(setting) && !TransitionTable.isNoPlan(need)) {
          checkSetting(row, "setting-" + side, setting, types);
          checkNeed(row, "need-" + side, need);
          checkNcy(row, "academic-year-" + side);
        }
      }
    }
  }

  private void checkSetting(Row row, String column, String code, Listed<PlacementType> types) {
    if (!types.knows(code)) {
      row.fault(column, unknownSetting(code, types));
    }
  }

  private static String unknownSetting(String code, Listed<PlacementType> types) {
    return "placement-types.csv has no code %s%s (it has: %s); add a row that says what it means in places".formatted(
        code, NearestWord.hint(code, types.listIds()), NearestWord.list(types.listIds()));
  }

  private void checkNeed(Row row, String column, String code) {
    if (NeedType.fromCode(code, census).isEmpty()) {
      row.fault(column, Row.unknownNeed(code, census));
    }
  }

  private void checkNcy(Row row, String column) {
    String text = row.raw(column);
    if (text.matches("-?\\d{1,3}") && (Integer.parseInt(text) < NationalCurriculumYear.LOWEST
        || Integer.parseInt(text) > NationalCurriculumYear.HIGHEST)) {
      row.fault(
          column,
          "a child with a plan can be in curriculum years %d to %d (Reception is 0); correct it or leave the row out"
              .formatted(NationalCurriculumYear.LOWEST, NationalCurriculumYear.HIGHEST));
    }
  }

  private void checkRules(Table table, Listed<PlacementType> types) {
    for (Row row : table.rows()) {
      String setting = row.raw("setting");
      if (!setting.isEmpty() && !types.knows(setting)) {
        row.fault("setting", unknownSetting(setting, types));
      }
      List<String> unknown = ValidStatesTable.codes(row.raw("needs"))
          .stream()
          .filter(need -> NeedType.fromCode(need, census).isEmpty())
          .toList();
      if (!unknown.isEmpty()) {
        row.fault("needs", Row.unknownNeed(unknown.getFirst(), census));
      }
    }
  }

  /** Needs by the names of their types. */
  private TransitionHistory named(TransitionHistory history) {
    Function<PlanState, PlanState> state = from -> new PlanState(need(from.need()), from.setting());
    return new TransitionHistory(
        history.transitions()
            .stream()
            .map(t -> new Transition(t.year(), t.from().map(state), t.ncyBefore(), t.to().map(state), t.children()))
            .toList());
  }

  private ValidStates named(ValidStates rules) {
    SortedMap<String, ValidStates.SettingRule> named = new TreeMap<>();
    rules.settings().forEach((setting, rule) -> {
      Set<String> needs = new TreeSet<>();
      rule.needs().forEach(need -> needs.add(need(need)));
      named.put(
          setting,
          new ValidStates.SettingRule(
              setting, rule.group(), rule.firstNcy(), rule.lastNcy(), needs, rule.nextSettings()));
    });
    return new ValidStates(named);
  }

  private String need(String code) {
    return NeedType.fromCode(code, census).orElseThrow().name();
  }
}
