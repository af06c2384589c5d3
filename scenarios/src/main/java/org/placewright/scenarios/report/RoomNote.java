package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.county.County;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Numerals;

/** Says where children of some needs take more or less than one place, from when, and what that does to them. */
final class RoomNote {
  private RoomNote() {}

  /**
   * What became of children who take more than one place somewhere: where places are short, pounds speak for children who take less,
   * unless fees say otherwise.
   */
  static List<String> listWideNeeds(ReportFigures report) {
    Set<NeedType> wide = EnumSet.noneOf(NeedType.class);
    report.county()
        .provisions()
        .values()
        .stream()
        .filter(provision -> hasPlaces(report, provision))
        .flatMap(provision -> provision.listDesignations().stream())
        .forEach(designation -> designation.needs().stream().filter(need -> isWide(designation, need)).forEach(wide::add));
    if (wide.isEmpty()) {
      return List.of();
    }
    List<String> counts = wide.stream().map(need -> {
      Sufficiency.Count first = report.sufficiency().count(report.base().year(), need);
      Sufficiency.Count last = report.sufficiency().count(report.last().year(), need);
      return "%s: %d of %d in %s, %d of %d in %s".formatted(
          need.name(), first.placed(), first.demand(), report.base().year(), last.placed(), last.demand(), report.last().year());
    }).toList();
    return List.of(
        """
            Children of some needs take more than one place. Where places are short, a plan that weighs pounds keeps them for children \
            who take less, unless independent schools charge more for those who take more: rates.csv and the change fee give fees by \
            need. With a local place, of those who need one: %s."""
            .formatted(String.join("; ", counts)));
  }

  /** Whether the plan has places there in some year: a school that no scheme opened has none. */
  private static boolean hasPlaces(ReportFigures report, Provision provision) {
    return report.figures().listYears().stream().anyMatch(year -> report.occupancy().places(provision.id(), year).orElse(0) > 0);
  }

  private static boolean isWide(Designation designation, NeedType need) {
    return designation.roomTenths(need) > Designation.ONE_PLACE;
  }

  /** Why children must not be set against places one to one, in one sentence; empty where every child takes one place. */
  static Optional<String> notOneToOne(ReportFigures report) {
    AcademicYear last = report.last().year();
    if (lines(report.county()).isEmpty()) {
      return Optional.empty();
    }
    List<ProvisionId> planned = report.county()
        .provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind().setting().needsPlannedPlace())
        .map(Provision::id)
        .filter(id -> report.occupancy().places(id, last).isPresent())
        .toList();
    int children = planned.stream().mapToInt(id -> report.occupancy().placed(id, last)).sum();
    int tenths = planned.stream().mapToInt(id -> report.occupancy().takenTenths(id, last)).sum();
    return Optional.of(
        """
            Children and places are not one to one here: at some schools a child takes more or less than one place, by its need (see \
            Occupancy by school and year). In %s the %s in places of bases and special schools take %s, so places can be full with \
            fewer children than there are places, or with more.""".formatted(
            last, Numerals.count(children, "child", "children"), Designation.inPlacesWords(tenths)));
  }

  /** One line for each way of weighing needs, the earliest first; none where every child takes one place. */
  static List<String> lines(County county) {
    AcademicYear first = county.horizon().first();
    Map<String, List<String>> where = new LinkedHashMap<>();
    List<AcademicYear> years = county.horizon().listYears();
    for (AcademicYear year : years) {
      for (Provision provision : county.provisions().values()) {
        Designation now = provision.designationIn(year);
        Designation before = year.equals(first) ? now : provision.designationIn(year.plus(-1));
        boolean begins = year.equals(first) ? !now.otherRoom().isEmpty() : !now.otherRoom().equals(before.otherRoom());
        if (begins) {
          String from = year.equals(first) ? "In this plan" : "From %s, for those who come then or later,".formatted(year);
          String room = now.otherRoom().isEmpty() ? "1, whatever the need" : now.roomInWords().replaceFirst("^; [^:]*: ", "");
          where.computeIfAbsent("%s a child takes places by its need (%s)".formatted(from, room), words -> new ArrayList<>())
              .add(provision.name());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    where.forEach((words, names) -> lines.add("%s at %s.".formatted(words, Numerals.list(names))));
    if (!lines.isEmpty()) {
      lines.add("Occupancy and empty places are counted by that; children without a place are counted as children.");
    }
    return lines;
  }
}
