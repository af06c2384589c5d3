package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.placewright.scenarios.published.PublishedFiles;
import org.placewright.scenarios.published.RegisterFile;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import java.nio.file.Files;

/**
 * The register's rows of Wiltshire and its neighbours as far as the files beside the checkout know them: URN, name, council, site,
 * phase and roll are real, places those that the council has stated; what they do not hold is left blank or, for ages and types,
 * made up. Not a copy of the register.
 */
final class WiltshireRegister {
  private static final String CODE = "E06000054";
  private static final Map<String, List<String>> SEN = Map.of(
      "Complex", List.of("MLD - Moderate Learning Difficulty", "SLD - Severe Learning Difficulty", "ASD - Autistic Spectrum Disorder"),
      "Communication", List.of("ASD - Autistic Spectrum Disorder", "SLCN - Speech, language and Communication"),
      "SEMH", List.of("SEMH - Social, Emotional and Mental Health", "ASD - Autistic Spectrum Disorder"));

  private WiltshireRegister() {}

  static Path write(Path folder) {
    RegisterFile register = new RegisterFile();
    Map<String, Map<String, String>> special = byUrn("wiltshire_special_schools_documented.csv", "URN", "places_documented");
    Map<String, Map<String, String>> bases = byUrn("wiltshire_resource_bases_2024.csv", "URN_matched_by_name", "places_2024");
    for (Map<String, String> row : read("open_schools_2026_wiltshire_and_neighbour_special.csv")) {
      String urn = row.get("URN");
      boolean primary = row.get("phase_code_2026").equals("P");
      boolean secondary = row.get("phase_code_2026").equals("S");
      Map<String, String> stated = special.getOrDefault(urn, Map.of());
      Map<String, String> base = bases.getOrDefault(urn, Map.of());
      String designation = stated.getOrDefault("designation_documented", base.getOrDefault("designation", ""));
      List<String> needs = SEN.entrySet()
          .stream()
          .filter(e -> designation.contains(e.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(List.of());
      register.school(
          urn, row.get("EstablishmentName"), type(row, primary || secondary, !stated.isEmpty()),
          "LA (name)", row.get("utla21_name_pip"), "LA (code)", row.get("utla21_code_pip").equals(CODE) ? "865" : "999",
          "GSSLACode (name)", row.get("utla21_code_pip"), "Easting", row.get("easting"), "Northing", row.get("northing"),
          "PhaseOfEducation (name)", primary ? "Primary" : secondary ? "Secondary" : "Not applicable",
          "StatutoryLowAge", secondary ? "11" : "4", "StatutoryHighAge", primary ? "11" : secondary ? "18" : "19",
          "NumberOfPupils", row.get("NOR_2020_21").replaceAll("\\.0$|^0$", ""), "SchoolCapacity",
          stated.getOrDefault("places_documented", ""),
          "TypeOfResourcedProvision (name)", base.isEmpty() ? "Not applicable" : "Resourced provision",
          "ResourcedProvisionCapacity", base.getOrDefault("places_2024", ""),
          "SEN1 (name)", needs.isEmpty() ? "" : needs.getFirst(), "SEN2 (name)", needs.size() < 2 ? "" : needs.get(1),
          "SEN3 (name)", needs.size() < 3 ? "" : needs.get(2));
    }
    return register.write(folder);
  }

  private static String type(Map<String, String> row, boolean mainstream, boolean documented) {
    return switch (row.get("SCHOOLTYPE_census")) {
      case "State-funded special school" -> "Academy special converter";
      case "Non-maintained special school" -> "Non-maintained special school";
      case "Pupil referral unit" -> "Pupil referral unit";
      default -> mainstream ? "Academy converter" : documented ? "Free schools special" : "Other independent school";
    };
  }

  private static Map<String, Map<String, String>> byUrn(String file, String key, String filled) {
    Map<String, Map<String, String>> rows = new HashMap<>();
    read(file).stream()
        .filter(row -> !row.get(key).isEmpty() && !row.get(filled).isEmpty())
        .forEach(row -> rows.putIfAbsent(row.get(key), row));
    return rows;
  }

  private static List<Map<String, String>> read(String file) {
    try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .readValues(Files.readString(PublishedFiles.of(file)))) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
