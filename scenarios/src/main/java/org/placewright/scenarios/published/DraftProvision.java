package org.placewright.scenarios.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * A provision as provisions.csv and places.csv are to say it.
 *
 * @param needs empty for all
 * @param places from each academic year on; none for a kind that is without limit then
 */
record DraftProvision(
    String id,
    String urn,
    String name,
    ProvisionKind kind,
    Optional<GridPoint> site,
    Set<NeedType> needs,
    NationalCurriculumYear first,
    NationalCurriculumYear last,
    String caution,
    List<PlacesRow> places) {
  static final List<String> HEADER = List.of(
      "id", "urn", "name", "kind", "easting", "northing", "needs", "first-curriculum-year", "last-curriculum-year", "caution");
  static final List<String> PLACES_HEADER = List.of("provision", "academic-year", "places", "basis", "source");
  private static final String UNLIMITED = "unlimited";

  /**
   * Places from an academic year on.
   *
   * @param places a number, or {@code unlimited}
   * @param estimated whether it is our judgement
   */
  record PlacesRow(AcademicYear from, String places, boolean estimated, String source) {}

  DraftProvision {
    Objects.requireNonNull(site, "site");
    needs = Set.copyOf(needs);
    places = List.copyOf(places);
  }

  static PlacesRow unlimited(AcademicYear from, String source) {
    return new PlacesRow(from, UNLIMITED, false, source);
  }

  DraftProvision withPlaces(List<PlacesRow> others) {
    return new DraftProvision(id, urn, name, kind, site, needs, first, last, caution, others);
  }

  List<String> row() {
    return List.of(
        id, urn, name, kind.name(), site.map(point -> String.valueOf(point.easting())).orElse(""),
        site.map(point -> String.valueOf(point.northing())).orElse(""), needsInWords(), first.toString(), last.toString(), caution);
  }

  String needsInWords() {
    return needs.isEmpty() ? "ALL" : needs.stream().sorted().map(NeedType::name).collect(Collectors.joining(";"));
  }

  private static String basis(PlacesRow row) {
    return row.places().equals(UNLIMITED) ? "" : row.estimated() ? "estimated" : "stated";
  }

  List<List<String>> placesRows() {
    return places.stream().map(row -> List.of(id, row.from().toString(), row.places(), basis(row), row.source())).toList();
  }
}
