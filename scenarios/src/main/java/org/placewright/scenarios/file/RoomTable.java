package org.placewright.scenarios.file;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;

/**
 * Reads room.csv.
 *
 * @param byProvision tenths of a place that a child of a need takes, for provisions and needs with a sound row
 * @param said for each of these provisions, what its rows say and where from, in words
 */
record RoomTable(Map<ProvisionId, Map<NeedType, Integer>> byProvision, Map<ProvisionId, String> said) {
  static final RoomTable NONE = new RoomTable(Map.of(), Map.of());

  static final TableSchema SCHEMA = new TableSchema(
      "room",
      "Needs-based capacity: how many of a provision's places a child of a need takes there, where that is not one. The same building"
          + " holds fewer children with profound needs than with moderate ones. Place funding is paid for the places that a child takes,"
          + " everything else for the child. What is said here holds from the base year, for today's children too; a scenario changes it"
          + " from a later year with `reshape`.",
      Optional.of("every child takes one place"),
      List.of(
          Column.filled("provision", "id of provisions.csv, of a provision with a number of places", "provision-id", "id"),
          Column.filled("need", "the need code, one that the provision is for", "primary-need", "need-code"),
          Column.filled(
              "places-a-child", "places that a full-time child takes: " + WrittenRoom.BOUNDS, "places", "places-per-child", "room",
              "weight"),
          Column.optional("dated", "the year or day the figure is of; blank is shown as \"not dated\"", "date", "as-of", "year"),
          Column.optional("source", "where the figure is from, or whose judgement it is", "sources", "reference")),
      Optional.empty(),
      """
          provision,need,places-a-child,dated,source
          the-parks,PMLD,1.5,2025,The head's and the planners' judgement""");

  static RoomTable read(Table table, Listed<Provision> provisions, Map<ProvisionId, Places> places, int returnYear) {
    Map<ProvisionId, Map<NeedType, Integer>> room = new LinkedHashMap<>();
    Map<ProvisionId, Map<String, String>> said = new LinkedHashMap<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<String> id = provisions.refer(row, "provision");
      Optional<NeedType> need = row.need("need", returnYear);
      row.text("places-a-child").flatMap(WrittenRoom::faultOf).ifPresent(wrong -> row.fault("places-a-child", wrong));
      Optional<Provision> provision = id.flatMap(provisions::find);
      if (id.map(ProvisionId::new).map(places::get).filter(Places::isUnlimited).isPresent()) {
        row.fault("provision", "its places are without limit, so no child takes more or less than one; take the row out");
      }
      if (provision.isPresent() && need.isPresent() && !provision.get().designation().needs().contains(need.get())) {
        row.fault("need", "provisions.csv has %s for other needs; add this one there, or take the row out".formatted(id.get()));
      }
      if (id.isPresent() && need.isPresent()) {
        Row before = seen.putIfAbsent(id.get() + " " + need.get(), row);
        if (before != null) {
          row.fault("need", "%s has its room for %s given twice, first in line %d; keep one row".formatted(
              id.get(), need.get(), before.line()));
        }
      }
      if (row.isSound() && provision.isPresent()) {
        String number = row.raw("places-a-child");
        room.computeIfAbsent(provision.get().id(), p -> new EnumMap<>(NeedType.class)).put(need.orElseThrow(), WrittenRoom.tenths(number));
        said.computeIfAbsent(provision.get().id(), p -> new LinkedHashMap<>())
            .merge(
                " (%s, %s)".formatted(RateTable.dated(row), RateTable.source(row)), "%s %s".formatted(need.get(), number),
                "%s, %s"::formatted);
      }
    }
    return new RoomTable(room, inWords(said));
  }

  /** The provisions with their room, and with what is said of it. */
  List<Provision> applyTo(List<Provision> provisions) {
    return provisions.stream()
        .map(
            provision -> said.containsKey(provision.id())
                ? provision.withDesignation(provision.designation().withRoom(byProvision.get(provision.id())))
                    .withCaution(Optional.of(before(provision) + said.get(provision.id())))
                : provision)
        .toList();
  }

  private static String before(Provision provision) {
    return provision.caution().map(words -> words.endsWith(".") ? words + " " : words + ". ").orElse("");
  }

  /** What has one source is said together. */
  private static Map<ProvisionId, String> inWords(Map<ProvisionId, Map<String, String>> said) {
    Map<ProvisionId, String> words = new LinkedHashMap<>();
    said.forEach(
        (id, bySource) -> words.put(
            id,
            bySource.entrySet()
                .stream()
                .map(one -> one.getValue() + one.getKey())
                .collect(Collectors.joining("; ", "Places that a child takes as the county stands: ", "."))));
    return words;
  }
}
