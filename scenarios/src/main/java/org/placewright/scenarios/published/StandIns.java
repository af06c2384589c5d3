package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Provisions that stand for places the register does not name: one for each group of placement types that says kinds of
 * provision.
 */
final class StandIns {
  private static final String NOT_TRACED = "-not-traced";
  private static final String MARKET = "-market";

  private final CountyPlans plans;
  private final AcademicYear baseYear;
  private final ImportReport report;
  private final Map<String, DraftProvision> byId = new LinkedHashMap<>();

  StandIns(CountyPlans plans, AcademicYear baseYear, ImportReport report) {
    this.plans = plans;
    this.baseYear = baseYear;
    this.report = report;
    plans.groups().forEach((words, group) -> {
      List<ProvisionKind> kinds = CountyPlans.kindsOf(words);
      if (!kinds.isEmpty()) {
        DraftProvision standIn = standIn(kinds.getFirst(), group);
        byId.put(standIn.id(), standIn);
      }
    });
  }

  Set<String> ids() {
    return byId.keySet();
  }

  /** All of them, to count who would be there. */
  List<DraftProvision> withoutLimit() {
    return List.copyOf(byId.values());
  }

  /**
   * Those that are needed, with their places.
   *
   * @param places by id
   * @param provisions of the register
   */
  List<DraftProvision> sized(Map<String, Integer> places, List<DraftProvision> provisions) {
    List<DraftProvision> needed = new ArrayList<>();
    places.forEach((id, number) -> sized(byId.get(id), number, provisions).ifPresent(needed::add));
    return needed;
  }

  private DraftProvision standIn(ProvisionKind kind, CountyPlans.Group group) {
    String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (kind.isInmss() ? MARKET : NOT_TRACED);
    NationalCurriculumYear first = group.youngest().orElse(NationalCurriculumYear.youngestFrom(4));
    NationalCurriculumYear last = group.oldest().orElse(NationalCurriculumYear.oldestTo(16));
    String label = Character.toUpperCase(kind.label().charAt(0)) + kind.label().substring(1);
    return new DraftProvision(
        id, "", label + (kind.isInmss() ? ": schools elsewhere" : ": places not traced"), kind, Optional.of(plans.middle()), Set.of(),
        first,
        last.after(1).orElse(last),
        "Stands for places that the register does not name: other councils' schools, or more children than places stated. Site assumed: the"
            + " middle of the homes of all children. Replace it by real provisions.",
        List.of(DraftProvision.unlimited(baseYear, "Stands for schools elsewhere")));
  }

  private Optional<DraftProvision> sized(DraftProvision standIn, int places, List<DraftProvision> provisions) {
    if (standIn.kind().isInmss()) {
      report.count("children beyond the register's places, at %s without limit".formatted(standIn.id()), places);
      return Optional.of(standIn);
    }
    if (places == 0 && provisions.stream().anyMatch(provision -> provision.kind() == standIn.kind())) {
      return Optional.empty();
    }
    report.count("places not traced: " + standIn.id(), places);
    report.hint(
        "%s has %d places for children whom the register's places cannot hold; see where they are and replace it"
            .formatted(standIn.id(), places));
    return Optional.of(
        standIn.withPlaces(
            List.of(
                new DraftProvision.PlacesRow(
                    baseYear, String.valueOf(places), true,
                    "Children counted there by the census of plans, less those the register's places hold"))));
  }
}
