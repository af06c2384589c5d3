package org.placewright.scenarios.file;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads provisions.csv. */
final class ProvisionTable {
  private ProvisionTable() {}

  static Listed<Provision> read(Table table, int returnYear) {
    Listed<Provision> provisions = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> id = row.text("id");
      id.ifPresent(text -> provisions.declare(row, "id", text));
      Optional<String> name = row.text("name");
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      Optional<GridPoint> site = readSite(row, kind);
      Set<NeedType> needs = readNeeds(row, returnYear);
      Optional<NationalCurriculumYear> first = row.curriculumYear("first-curriculum-year");
      Optional<NationalCurriculumYear> last = row.curriculumYear("last-curriculum-year");
      if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
        row.fault("last-curriculum-year", "must not be before the first (%s)".formatted(first.get()));
      }
      if (!row.isBlank("authority") && kind.isPresent() && !kind.get().isCommissioned()) {
        row.fault("authority", "no council sells places of a %s by number; leave it blank".formatted(kind.get().label()));
      }
      if (row.isSound()) {
        Designation designation = new Designation(needs, first.orElseThrow(), last.orElseThrow());
        provisions.put(
            id.orElseThrow(),
            new Provision(
                new ProvisionId(id.get()),
                row.findText("urn"),
                name.orElseThrow(),
                kind.orElseThrow(),
                site,
                designation,
                row.findText("caution"),
                row.findText("authority")));
      }
    }
    return provisions;
  }

  private static Optional<GridPoint> readSite(Row row, Optional<ProvisionKind> kind) {
    boolean blank = row.isBlank("easting") && row.isBlank("northing");
    if (blank && kind.isPresent() && kind.get().hasSite()) {
      row.fault("easting", "a %s stands somewhere: write its easting and northing in metres".formatted(kind.get().label()));
    }
    return blank ? Optional.empty() : GridCells.read(row);
  }

  private static Set<NeedType> readNeeds(Row row, int returnYear) {
    Set<NeedType> needs = EnumSet.noneOf(NeedType.class);
    Optional<String> text = row.text("needs");
    if (text.isEmpty()) {
      return needs;
    }
    if (Heading.same(text.get(), "ALL")) {
      return EnumSet.allOf(NeedType.class);
    }
    for (String code : Row.listWords(text.get())) {
      NeedType.fromCode(code, returnYear)
          .ifPresentOrElse(needs::add, () -> row.fault("needs", Row.unknownNeed(code, returnYear)));
    }
    return needs;
  }
}
