package org.placewright.scenarios.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * A county.yaml as read.
 *
 * @param folder where its tables are counted from
 * @param named tables it names, by their key
 */
public record CountyFile(
    InputFile file,
    Path folder,
    String id,
    String name,
    Horizon horizon,
    String currencyYear,
    Map<String, Path> named) {
  public static final String USUAL_NAME = "county.yaml";
  private static final int USUAL_YEARS = 10;
  private static final int LAST_START_YEAR = 2099;
  private static final String BOUNDARIES = "boundaries";
  private static final String ROADS = "roads";
  private static final List<String> USUAL_ROADS = List.of("roads.osm.pbf", "roads.osm.gz", "roads.osm", "roads.osm.bz2");
  private static final String DEMAND = "demand";

  public CountyFile {
    named = Map.copyOf(named);
  }

  /** Reads the file; whatever else is wrong with it, as long as it names a base year its tables can be read too. */
  public static Optional<CountyFile> read(Path path, Faults faults) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
    String fileName = nameOf(folder, absolute);
    Optional<SourceText> source = SourceText.read(absolute, fileName, faults);
    Optional<YamlNode.Mapping> mapping = source.flatMap(text -> YamlText.read(text, faults));
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    YamlKeys keys = new YamlKeys(fileName, mapping.get(), faults);
    Optional<String> called = keys.findText("county", "id", "county-id");
    Optional<String> fullName = keys.findText("name", "county-name");
    if (called.isEmpty() && fullName.isEmpty()) {
      keys.missing("county", "a short name for the county, like wiltshire; the full name goes under name");
    }
    String name = fullName.or(() -> called).orElse("");
    String id = shortName(called.orElse(name));
    Optional<AcademicYear> baseYear = readBaseYear(keys);
    int years = readYears(keys);
    Optional<String> currencyYear = keys.findText("currency-year", "price-year", "currency", "prices");
    Map<String, Path> named = readTables(keys, folder);
    keys.refuseOthers();
    if (baseYear.isEmpty()) {
      return Optional.empty();
    }
    if (baseYear.get().startYear() + years > LAST_START_YEAR) {
      keys.fault("base-year", "the horizon must end before %d; start earlier".formatted(LAST_START_YEAR));
      return Optional.empty();
    }
    return Optional.of(
        new CountyFile(
            new InputFile(fileName, source.get().sha256(), List.of()),
            folder,
            id,
            name,
            new Horizon(baseYear.get(), years),
            currencyYear.orElse(baseYear.get().toString()),
            named));
  }

  /** A name that goes into file names and other tables: lower case letters, digits and hyphens. */
  static String shortName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "county" : plain;
  }

  /** Whether people may call the county of this file so: by the name of its folder, its short name or its full name. */
  static boolean isCalled(Path yaml, String text) {
    Path folder = yaml.toAbsolutePath().normalize().getParent();
    Faults ignored = new Faults();
    List<String> names = new ArrayList<>(List.of(String.valueOf(folder == null ? "" : folder.getFileName()).replace("/", "")));
    SourceText.read(yaml, USUAL_NAME, ignored)
        .flatMap(source -> YamlText.read(source, ignored))
        .map(mapping -> new YamlKeys(USUAL_NAME, mapping, ignored))
        .ifPresent(keys -> {
          keys.findText("county", "id", "county-id").ifPresent(names::add);
          keys.findText("name", "county-name").ifPresent(names::add);
        });
    return names.stream().anyMatch(name -> Heading.same(name, text));
  }

  /** How a file is named in faults and reports: as seen from the folder that holds the county's folder. */
  static String nameOf(Path folder, Path file) {
    Path root = folder.getParent() == null ? folder : folder.getParent();
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Whether a council that a table names is the county itself. */
  boolean isItself(String authority) {
    return Heading.same(authority, name) || Heading.same(authority, id);
  }

  String nameOf(Path file) {
    return nameOf(folder, file);
  }

  /** Whether a file lies neither in the county's folder nor in one below it, links followed. */
  boolean isOutside(Path file) {
    try {
      return !file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  /** Where a table is: as named, else under its usual name where such a file exists. */
  Optional<Path> find(TableSchema schema) {
    Path usual = folder.resolve(schema.usualFile());
    return Optional.ofNullable(named.get(schema.key()))
        .or(() -> Files.exists(usual) ? Optional.of(usual) : Optional.empty());
  }

  /** A drawing of the county's area, where it is given. */
  Optional<Path> findBoundaries() {
    Path usual = folder.resolve("boundaries.geojson");
    return Optional.ofNullable(named.get(BOUNDARIES))
        .or(() -> Files.exists(usual) ? Optional.of(usual) : Optional.empty());
  }

  /** An extract of OpenStreetMap with the county's roads, where it is given. */
  Optional<Path> findRoads() {
    return Optional.ofNullable(named.get(ROADS))
        .or(() -> USUAL_ROADS.stream().map(folder::resolve).filter(Files::exists).findFirst());
  }

  private static Optional<AcademicYear> readBaseYear(YamlKeys keys) {
    String meaning = "the academic year of the census the plan starts from, like 2024/25";
    Optional<String> text = keys.text("base-year", meaning, "first-year", "start-year");
    Optional<AcademicYear> year = text.flatMap(AcademicYear::parse);
    if (text.isPresent() && year.isEmpty()) {
      keys.fault("base-year", "an academic year is needed, like 2024/25");
    }
    return year;
  }

  private static int readYears(YamlKeys keys) {
    Optional<String> text = keys.findText("horizon", "years", "horizon-years");
    Optional<String> wrong = text.flatMap(t -> WrittenNumber.faultOfWhole(t, 1, Horizon.MOST_YEARS));
    if (wrong.isPresent()) {
      keys.fault(
          "horizon",
          wrong.get() + ": the number of academic years with the base year, 1 to %d".formatted(Horizon.MOST_YEARS));
      return Horizon.MOST_YEARS;
    }
    return text.map(Integer::valueOf).orElse(USUAL_YEARS);
  }

  private static Map<String, Path> readTables(YamlKeys keys, Path folder) {
    Map<String, Path> named = new LinkedHashMap<>();
    Optional<YamlNode.Entry> tables = keys.find("tables", "files");
    if (tables.isEmpty()) {
      return named;
    }
    List<String> known = Stream.concat(
        CountyTables.list().stream().map(TableSchema::key), Stream.of(BOUNDARIES, ROADS)).toList();
    switch (tables.get().value()) {
      case YamlNode.Mapping mapping -> mapping.entries().forEach(entry -> readTable(keys, entry, folder, known, named));
      case YamlNode.Items items -> items.items().forEach(item -> readListed(keys, item, folder, known, named));
      case YamlNode.Scalar scalar -> {
        if (!scalar.text().isEmpty()) {
          keys.fault(tables.get(), "tables with their files are needed here, like \"places: places.csv\"");
        }
      }
    }
    return named;
  }

  private static void readTable(
      YamlKeys keys, YamlNode.Entry entry, Path folder, List<String> known, Map<String, Path> named) {
    Optional<String> table = Heading.same(DEMAND, entry.key())
        ? tableOfDemand(entry)
        : known.stream().filter(key -> Heading.same(key, entry.key())).findFirst();
    if (table.isEmpty()) {
      keys.fault(
          entry,
          "unknown table%s (known: %s)".formatted(NearestWord.hint(entry.key(), known), NearestWord.list(known)));
    } else if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
      resolve(folder, scalar.text())
          .ifPresentOrElse(path -> named.put(table.get(), path), () -> keys.fault(entry, "this is not a path"));
    } else {
      keys.fault(entry, "the table's file is needed here, like places.csv");
    }
  }

  /** Demand comes in several forms; a file under {@code demand} is the list of children unless its name says otherwise. */
  private static Optional<String> tableOfDemand(YamlNode.Entry entry) {
    String file = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    return Optional.of(file.contains("transition") ? CountyTables.TRANSITIONS.key() : CountyTables.CHILDREN.key());
  }

  private static void readListed(
      YamlKeys keys, YamlNode item, Path folder, List<String> known, Map<String, Path> named) {
    String text = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    Optional<Path> path = text.isEmpty() ? Optional.empty() : resolve(folder, text);
    String base = path.map(p -> String.valueOf(p.getFileName()).replaceFirst("\\.(osm\\.(pbf|gz)|[^.]*)$", "")).orElse("");
    Optional<String> table = known.stream().filter(key -> Heading.same(key, base)).findFirst();
    YamlNode.Entry entry = new YamlNode.Entry("tables", item.line(), item.position(), item);
    table.ifPresentOrElse(
        key -> named.put(key, path.orElseThrow()),
        () -> keys.fault(
            entry,
            "unknown table%s (known: %s)".formatted(NearestWord.hint(base, known), NearestWord.list(known))));
  }

  private static Optional<Path> resolve(Path folder, String text) {
    try {
      return Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
