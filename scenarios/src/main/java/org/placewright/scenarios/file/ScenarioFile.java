package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One scenario file as read, before what it extends and its county are looked up.
 *
 * @param folder what its paths are counted from
 * @param county its key {@code county}, where it has one
 * @param parent its key {@code extends}, where it has one
 * @param changes its changes, not yet understood
 */
record ScenarioFile(
    InputFile file,
    Path folder,
    Optional<String> id,
    Optional<String> title,
    Optional<YamlNode.Entry> county,
    Optional<YamlNode.Entry> parent,
    List<YamlNode> changes) {
  private static final int LONGEST_ID = 100;
  /** What Windows keeps for devices, or drops the end of. */
  private static final Pattern UNFIT = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?|.*\\.");

  ScenarioFile {
    Objects.requireNonNull(file, "file");
    changes = List.copyOf(changes);
  }

  static Optional<ScenarioFile> read(Path path, Faults faults) {
    String name = nameOf(path);
    Optional<SourceText> source = SourceText.read(path, name, faults);
    Optional<YamlNode.Mapping> mapping = source.flatMap(text -> YamlText.read(text, faults));
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    YamlKeys keys = new YamlKeys(name, mapping.get(), faults);
    Optional<String> id = keys.text("scenario", "a short name for the scenario, like more-bases", "id");
    if (id.isPresent() && !id.get().matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
      keys.fault("scenario", "letters, digits, dots and hyphens only: the run's folder is named after it");
    } else if (id.isPresent() && id.get().length() > LONGEST_ID) {
      keys.fault("scenario", "at most %d characters, not %d: the run's folder is named after it".formatted(LONGEST_ID, id.get().length()));
    } else if (id.isPresent() && UNFIT.matcher(id.get()).matches()) {
      keys.fault("scenario", "no folder can have this name on every computer, and the run's folder is named after it; choose another");
    }
    Optional<String> title = keys.findText("title");
    Optional<YamlNode.Entry> county = keys.find("county");
    Optional<YamlNode.Entry> parent = keys.find("extends");
    Optional<YamlNode.Entry> changes = keys.find("changes");
    keys.refuseOthers();
    return Optional.of(
        new ScenarioFile(
            new InputFile(name, source.get().sha256(), List.of()),
            path.toAbsolutePath().getParent(),
            id,
            title,
            county,
            parent,
            listChanges(keys, changes)));
  }

  /** How a scenario file is named in faults: with the folder it is in. */
  static String nameOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    String folder = parent == null || parent.getFileName() == null ? "" : parent.getFileName() + "/";
    return folder.replace("//", "/") + path.getFileName();
  }

  String name() {
    return file.name();
  }

  /** The text of a key; empty when it is no single value. */
  static String textOf(YamlNode.Entry entry) {
    return entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  void fault(YamlNode.Entry entry, String message, Faults faults) {
    faults.add(name(), entry.line(), YamlText.place(entry.position(), entry.key()), textOf(entry), message);
  }

  private static List<YamlNode> listChanges(YamlKeys keys, Optional<YamlNode.Entry> changes) {
    if (changes.isEmpty() || (changes.get().value() instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
      return List.of();
    }
    if (changes.get().value() instanceof YamlNode.Items items) {
      return items.items();
    }
    keys.fault(changes.get(), "a list of changes is needed: each on a line that starts with a hyphen");
    return List.of();
  }
}
