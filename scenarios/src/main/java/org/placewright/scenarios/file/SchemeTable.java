package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/** Reads schemes.csv. */
final class SchemeTable {
  private SchemeTable() {}

  static Listed<CapitalScheme> read(Table table, Listed<Provision> provisions, Horizon horizon) {
    Listed<CapitalScheme> schemes = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> id = row.text("id");
      id.ifPresent(text -> schemes.declare(row, "id", text));
      Optional<String> name = row.text("name");
      Optional<String> provision = provisions.refer(row, "provision");
      Optional<Integer> places = row.wholeNumber("places", 1, Counts.MOST_PLACES);
      Optional<AcademicYear> opening = row.academicYear("earliest-opening");
      Optional<BigDecimal> capital = row.number("capital-pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      Optional<BigDecimal> yearly = row.isBlank("yearly-pounds")
          ? Optional.of(BigDecimal.ZERO)
          : row.number("yearly-pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      if (opening.isPresent() && !horizon.contains(opening.get())) {
        row.fault("earliest-opening", "the horizon is %s to %s".formatted(horizon.first(), horizon.last()));
      }
      if (row.isSound()) {
        schemes.put(
            id.orElseThrow(),
            new CapitalScheme(
                new SchemeId(id.get()),
                name.orElseThrow(),
                new ProvisionId(provision.orElseThrow()),
                places.orElseThrow(),
                opening.orElseThrow(),
                Money.ofPounds(capital.orElseThrow()),
                Money.ofPounds(yearly.orElseThrow()),
                RateTable.source(row)));
      }
    }
    return schemes;
  }
}
