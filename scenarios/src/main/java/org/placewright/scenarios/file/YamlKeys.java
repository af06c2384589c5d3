package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the keys of one mapping strictly: what nobody asked for is a fault. */
final class YamlKeys {
  private final String file;
  private final YamlNode.Mapping mapping;
  private final Faults faults;
  private final List<String> known = new ArrayList<>();

  YamlKeys(String file, YamlNode.Mapping mapping, Faults faults) {
    this.file = file;
    this.mapping = mapping;
    this.faults = faults;
  }

  /** The value of a key, under any of its names. */
  Optional<YamlNode.Entry> find(String key, String... alsoCalled) {
    known.add(key);
    Collections.addAll(known, alsoCalled);
    List<String> names = new ArrayList<>(List.of(alsoCalled));
    names.add(key);
    List<YamlNode.Entry> found = mapping.entries()
        .stream()
        .filter(entry -> names.stream().anyMatch(name -> Heading.same(name, entry.key())))
        .toList();
    if (found.size() > 1) {
      fault(found.get(1), "the same as %s, which is given already; keep one".formatted(found.getFirst().key()));
    }
    return found.stream().findFirst();
  }

  /** The text of a key that may be left out. */
  Optional<String> findText(String key, String... alsoCalled) {
    Optional<YamlNode.Entry> entry = find(key, alsoCalled);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (entry.get().value() instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    fault(entry.get(), "one value is needed here");
    return Optional.empty();
  }

  /** The text of a key that must be there. */
  Optional<String> text(String key, String meaning, String... alsoCalled) {
    Optional<String> text = findText(key, alsoCalled);
    if (text.isEmpty() && find(key, alsoCalled).isEmpty()) {
      missing(key, meaning);
    }
    return text;
  }

  void missing(String key, String meaning) {
    faults.add(file, mapping.line(), key, "", "the key is missing: " + meaning);
  }

  /** Records a fault at a key. */
  void fault(YamlNode.Entry entry, String message) {
    String value = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    faults.add(file, entry.line(), YamlText.place(entry.position(), entry.key()), value, message);
  }

  /** Records a fault at a key that is known to be there, or at the mapping. */
  void fault(String key, String message) {
    Optional<YamlNode.Entry> entry = mapping.entries().stream().filter(e -> Heading.same(e.key(), key)).findFirst();
    entry.ifPresentOrElse(e -> fault(e, message), () -> faults.add(file, mapping.line(), key, "", message));
  }

  /** Refuses every key that nobody asked for. Call last. */
  void refuseOthers() {
    for (YamlNode.Entry entry : mapping.entries()) {
      if (known.stream().noneMatch(key -> Heading.same(key, entry.key()))) {
        fault(
            entry,
            "unknown key%s (known: %s)".formatted(
                NearestWord.hint(entry.key(), known), NearestWord.list(known.stream().distinct().toList())));
      }
    }
  }
}
