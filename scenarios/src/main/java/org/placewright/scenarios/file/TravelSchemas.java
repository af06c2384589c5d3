package org.placewright.scenarios.file;

import static org.placewright.scenarios.file.Column.filled;
import static org.placewright.scenarios.file.Column.optional;

import java.util.List;
import java.util.Optional;
import org.placewright.geodata.network.ClassSpeed;

/** The tables of how journeys are found. */
final class TravelSchemas {
  private static final Optional<String> NONE = Optional.empty();

  static final TableSchema TRAVEL_TIMES = new TableSchema(
      "travel-times",
      "Journeys that are known already, as another system found them: taken as they are, rounded as every journey is"
          + " (minutes upwards, miles to a tenth).",
      Optional.of(
          "journeys are found on the road file (`roads.osm.pbf`, [journeys](journeys.md)); without that too they are estimated"
              + " from straight lines. With it: a pair that is not given is found on the road file; without a road file there is"
              + " no way between them"),
      List.of(
          filled("origin", "id of localities.csv", "from", "locality", "home", "origin-id"),
          filled(
              "destination", "id of provisions.csv, or a URN there: then for every provision of that school", "to", "provision",
              "school", "destination-id", "urn"),
          filled("minutes", "one way, at the time children travel; decimals allowed", "time", "travel-minutes", "duration-minutes"),
          filled("miles", "one way, on the road", "distance-miles", "road-miles")),
      NONE,
      """
          origin,destination,minutes,miles
          E02005345,the-parks,14,4.6
          E02005346,139065,22,9.1""");

  static final TableSchema ROAD_SPEEDS = new TableSchema(
      "road-speeds",
      "How fast a taxi drives on empty roads of each class, for journeys found on a road file. Each row goes before the default"
          + " of its class.",
      Optional.of("the defaults shipped with Placewright hold (listed below)"),
      List.of(
          filled("highway", "OpenStreetMap's word for the class of road, like `tertiary`", "class", "road-class"),
          filled(
              "mph", "miles an hour where no limit is tagged, up to %d; 0 for a class that is not driven".formatted(ClassSpeed.FASTEST_MPH),
              "speed", "speed-mph"),
          filled(
              "most-mph", "at most, however high the limit tagged; 0 for a class that is not driven", "most", "max-mph",
              "maximum-mph"),
          optional(
              "dated", "the year or day the figure is of; blank is shown as \"not dated\"", "date", "as-of", "vintage", "year"),
          optional("source", "where the figure is from, or whose judgement it is", "sources", "reference")),
      NONE,
      """
          highway,mph,most-mph,dated,source
          unclassified,25,35,2026,Timed by our transport team""");

  private TravelSchemas() {}
}
