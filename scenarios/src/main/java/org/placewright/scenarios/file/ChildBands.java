package org.placewright.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.money.BandCode;
import org.placewright.model.need.NeedType;

/**
 * Reads the bands that children were put in.
 *
 * @param table the county's bands; empty where it has none
 * @param isUnread whether there are bands that could not be read, so that nothing can be said of a code
 */
record ChildBands(Optional<BandTable> table, boolean isUnread) {
  /** The band of a child; empty, with a fault, where the county has no such band for its need. */
  Optional<BandCode> read(Row row, Optional<NeedType> need) {
    Optional<String> code = row.findText("band");
    if (code.isEmpty() || isUnread) {
      return Optional.empty();
    }
    if (table.isEmpty()) {
      row.fault("band", "there is no bands.csv that says what a band pays; add it, or leave the cell blank");
      return Optional.empty();
    }
    if (!table.get().codes().contains(code.get())) {
      row.fault(
          "band", "bands.csv has no band %s%s (it has: %s)".formatted(
              code.get(), NearestWord.hint(code.get(), table.get().codes()), NearestWord.list(table.get().codes())));
      return Optional.empty();
    }
    BandCode band = new BandCode(code.get());
    if (table.get().isSound() && need.isPresent() && listFor(need.get()).stream().noneMatch(scheme -> scheme.has(band))) {
      row.fault(
          "band", "bands.csv has no band %s for %s at any kind of provision (%s); correct one of them, or leave the cell blank"
              .formatted(code.get(), need.get(), said(need.get())));
      return Optional.empty();
    }
    return Optional.of(band);
  }

  private List<BandingScheme> listFor(NeedType need) {
    BandCard card = table.orElseThrow().card();
    return card.schemes()
        .stream()
        .filter(
            scheme -> scheme.need().isEmpty()
                ? card.find(scheme.kind(), Optional.of(need)).isEmpty()
                : scheme.need().get() == need)
        .toList();
  }

  private String said(NeedType need) {
    String codes = listFor(need).stream()
        .flatMap(scheme -> scheme.bands().stream())
        .map(band -> band.code().value())
        .distinct()
        .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "it has none for that need" : "for that need it has: " + codes;
  }
}
