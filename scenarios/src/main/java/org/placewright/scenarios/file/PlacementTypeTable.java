package org.placewright.scenarios.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;

/** Reads placement-types.csv. */
final class PlacementTypeTable {
  private PlacementTypeTable() {}

  static Listed<PlacementType> read(Table table, Listed<Provision> provisions) {
    Listed<PlacementType> types = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> code = row.text("code");
      code.ifPresent(text -> types.declare(row, "code", text));
      Optional<String> name = row.text("name");
      Optional<Setting> setting = row.oneOf("setting", Setting.class);
      Set<ProvisionId> found = readProvisions(row, provisions);
      if (row.isSound()) {
        types.put(
            code.orElseThrow(), new PlacementType(code.get(), name.orElseThrow(), setting.orElseThrow(), List.copyOf(found)));
      }
    }
    return types;
  }

  private static Set<ProvisionId> readProvisions(Row row, Listed<Provision> provisions) {
    Set<ProvisionId> found = new LinkedHashSet<>();
    Optional<String> text = row.text("provisions");
    if (text.isEmpty()) {
      return found;
    }
    boolean known = true;
    for (String word : listWords(text.get(), provisions)) {
      Optional<ProvisionKind> kind = findKind(word, provisions);
      if (provisions.knows(word)) {
        found.add(new ProvisionId(word));
      } else if (kind.isPresent()) {
        provisions.list().stream().filter(p -> p.kind() == kind.get()).map(Provision::id).forEach(found::add);
      } else {
        known = false;
        row.fault(
            "provisions",
            "%s is no id of provisions.csv%s, and as a kind %s".formatted(
                word, NearestWord.hint(word, provisions.listIds()), CodeWords.unknown(word, ProvisionKind.class)));
      }
    }
    if (known && found.isEmpty() && !provisions.list().isEmpty()) {
      row.fault("provisions", "the county has no provision of this kind; name where these children are, or add a provision");
    }
    return found;
  }

  private static Optional<ProvisionKind> findKind(String word, Listed<Provision> provisions) {
    return provisions.knows(word) ? Optional.empty() : CodeWords.find(word, ProvisionKind.class);
  }

  /** Ids and kinds of a cell; a kind may be written in several words. */
  private static List<String> listWords(String text, Listed<Provision> provisions) {
    return Stream.of(text.split("[;,]"))
        .map(String::strip)
        .flatMap(
            part -> provisions.knows(part) || findKind(part, provisions).isPresent()
                ? Stream.of(part)
                : Row.listWords(part).stream())
        .toList();
  }
}
