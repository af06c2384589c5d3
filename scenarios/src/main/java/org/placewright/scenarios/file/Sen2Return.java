package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a return, linked: every row has an id of its own and belongs to a row that is there. What does not is left
 * out, as a doubt.
 */
final class Sen2Return {
  private final Map<Sen2File, Map<String, Sen2Row>> byId = new EnumMap<>(Sen2File.class);
  private final Map<Sen2File, Map<String, List<Sen2Row>>> byParent = new EnumMap<>(Sen2File.class);
  private final Map<String, Integer> receptionYears = new LinkedHashMap<>();

  /**
   * Someone's plan.
   *
   * @param start first day in force
   * @param ceased first day no longer in force; empty when it still is
   */
  record Plan(Sen2Row row, String person, String request, LocalDate start, Optional<LocalDate> ceased) {
    boolean isInForceOn(LocalDate day) {
      return !start.isAfter(day) && ceased.map(day::isBefore).orElse(true);
    }
  }

  private final List<Plan> plans = new ArrayList<>();

  /** Links the rows of all files. */
  Sen2Return(Map<Sen2File, List<Sen2Row>> rows, Doubts doubts) {
    for (Sen2File file : Sen2File.values()) {
      link(file, rows.get(file), doubts);
    }
    byId.get(Sen2File.PERSON).forEach((id, row) -> receptionYears.put(id, Integer.valueOf(row.cells().get(Sen2File.BIRTH_DATE))));
    byId.get(Sen2File.NAMED_PLAN).values().forEach(row -> readPlan(row, doubts).ifPresent(plans::add));
  }

  private void link(Sen2File file, List<Sen2Row> rows, Doubts doubts) {
    Map<String, Sen2Row> linked = new LinkedHashMap<>();
    Map<String, List<Sen2Row>> children = new LinkedHashMap<>();
    for (Sen2Row row : rows) {
      Optional<String> wrong = faultOf(file, row, linked);
      if (wrong.isPresent()) {
        doubts.add(row, wrong.get(), "the row and all that belongs to it are left out");
      } else {
        linked.put(row.id(), row);
        children.computeIfAbsent(row.parent(), id -> new ArrayList<>()).add(row);
      }
    }
    byId.put(file, linked);
    byParent.put(file, children);
  }

  private Optional<String> faultOf(Sen2File file, Sen2Row row, Map<String, Sen2Row> before) {
    if (row.id().isEmpty()) {
      return Optional.of(file.idColumn() + " is blank");
    }
    if (before.containsKey(row.id())) {
      return Optional.of("%s is given twice, first in line %d".formatted(file.idColumn(), before.get(row.id()).line()));
    }
    if (file.parent().isPresent() && !byId.get(file.parent().get()).containsKey(row.parent())) {
      return Optional.of("no sound row of %s has its %s".formatted(file.parent().get().key(), file.parent().get().idColumn()));
    }
    if (file == Sen2File.PERSON && row.find(Sen2File.BIRTH_DATE).isEmpty()) {
      return Optional.of("the date of birth is blank or not a date");
    }
    return Optional.empty();
  }

  private Optional<Plan> readPlan(Sen2Row row, Doubts doubts) {
    Optional<LocalDate> start = doubts.findDate(row, "startdate", "the plan is left out");
    Optional<LocalDate> ceased = doubts.findDate(row, "ceasedate", "the plan is in force still");
    if (row.find("startdate").isEmpty()) {
      doubts.add(row, "startdate is blank", "the plan is left out");
    }
    if (start.isPresent() && ceased.isPresent() && ceased.get().isBefore(start.get())) {
      doubts.add(row, "ceasedate is before startdate", "the plan was never in force");
      return Optional.empty();
    }
    String request = byId.get(Sen2File.ASSESSMENT).get(row.parent()).parent();
    String person = byId.get(Sen2File.REQUESTS).get(request).parent();
    return start.map(day -> new Plan(row, person, request, day, ceased));
  }

  List<Plan> plans() {
    return List.copyOf(plans);
  }

  /** The calendar year in whose September someone started Reception. */
  int receptionYear(String person) {
    return receptionYears.get(person);
  }

  Sen2Row person(String id) {
    return byId.get(Sen2File.PERSON).get(id);
  }

  /** The places that a plan names. */
  List<Sen2Row> planDetails(Plan plan) {
    return byParent.get(Sen2File.PLAN_DETAIL).getOrDefault(plan.row().id(), List.of());
  }

  /** Rows of a file that belongs to active plans, for the request that a plan came from. */
  List<Sen2Row> ofActivePlans(Sen2File file, Plan plan) {
    return byParent.get(Sen2File.ACTIVE_PLANS)
        .getOrDefault(plan.request(), List.of())
        .stream()
        .flatMap(active -> byParent.get(file).getOrDefault(active.id(), List.of()).stream())
        .toList();
  }

  List<Sen2Row> list(Sen2File file) {
    return List.copyOf(byId.get(file).values());
  }
}
