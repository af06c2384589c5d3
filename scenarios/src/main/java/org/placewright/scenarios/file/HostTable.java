package org.placewright.scenarios.file;

import static org.placewright.scenarios.file.Column.filled;
import static org.placewright.scenarios.file.Column.optional;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.place.GridPoint;
import org.placewright.model.proposal.Host;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads hosts.csv. */
final class HostTable {
  static final TableSchema SCHEMA = new TableSchema(
      "hosts",
      "Mainstream schools where a base or a satellite could find room ([candidate bases](candidate-bases.md)). A plan builds there only where"
          + " its scenario proposes it.",
      Optional.of("no base can be proposed"),
      List.of(
          filled("id", "a short name, used by scenarios to keep or strike it; `base-at-` before it is the id of a base there", "host"),
          optional("urn", "number of the school", "school-urn"),
          filled("name", "what people call it", "school", "school-name"),
          filled("first-curriculum-year", "its youngest children: `R`, `Y7`", "first-ncy", "first-year"),
          filled("last-curriculum-year", "its oldest children", "last-ncy", "last-year"),
          filled("easting", "British national grid, metres", "eastings"),
          filled("northing", "British national grid, metres", "northings"),
          optional("roll", "pupils it has", "number-of-pupils", "nor"),
          optional("capacity", "pupils it was built for", "school-capacity"),
          optional("room", "pupils it could take beside those it has; goes before capacity less roll", "spare", "spare-places"),
          optional("source", "where the figures are from", "sources", "reference")),
      Optional.empty(),
      """
          id,urn,name,first-curriculum-year,last-curriculum-year,easting,northing,roll,capacity,room,source
          catmose,136526,Catmose College,Y7,Y11,486200,309500,1010,1080,,Register of January 2026""");

  /** The kinds that may be proposed at a host. */
  private static final List<ProvisionKind> KINDS = List.of(ProvisionKind.RESOURCE_BASE, ProvisionKind.SATELLITE);

  private HostTable() {}

  static Listed<Host> read(Table table, Listed<Provision> provisions) {
    Listed<Host> hosts = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> id = row.text("id");
      id.ifPresent(text -> hosts.declare(row, "id", text));
      Optional<String> name = row.text("name");
      Optional<NationalCurriculumYear> first = row.curriculumYear("first-curriculum-year");
      Optional<NationalCurriculumYear> last = row.curriculumYear("last-curriculum-year");
      if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
        row.fault("last-curriculum-year", "must not be before the first (%s)".formatted(first.get()));
      }
      Optional<GridPoint> site = GridCells.read(row);
      OptionalInt roll = count(row, "roll");
      OptionalInt capacity = count(row, "capacity");
      OptionalInt room = count(row, "room");
      if (row.isSound()) {
        Host host = new Host(
            id.orElseThrow(), row.findText("urn"), name.orElseThrow(), first.orElseThrow(), last.orElseThrow(), site.orElseThrow(),
            roll, capacity, room);
        hosts.put(host.id(), host);
        KINDS.stream()
            .map(kind -> host.provisionId(kind).value())
            .filter(provisions::knows)
            .forEach(taken -> row.fault("id", "provisions.csv has %s, which a place at this host would be called; change one of them"
                .formatted(taken)));
      }
    }
    return hosts;
  }

  private static OptionalInt count(Row row, String column) {
    if (row.isBlank(column)) {
      return OptionalInt.empty();
    }
    return row.wholeNumber(column, 0, Counts.MOST_PLACES * 10).map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
