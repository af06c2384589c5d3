package org.placewright.scenarios.published;

import java.util.List;
import java.util.Locale;
import org.placewright.model.time.AcademicYear;

/** The two small files that make a folder of tables a county with a baseline. */
final class CountySkeleton {
  private CountySkeleton() {}

  /**
   * county.yaml, which finds its tables by their usual names, and the baseline scenario.
   *
   * @param name what people call the council
   * @param baseYear of the census the plan starts from
   */
  static List<NewFile> list(String name, AcademicYear baseYear, String code) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String quoted = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String county = """
        # %s (%s), begun from public files. Tables beside this file are found by their usual names (docs/manual/county-folder.md).
        county: %s
        name: %s
        base-year: %s
        horizon: 10
        currency-year: %s
        """.formatted(name, code, id.isEmpty() ? "county" : id, quoted, baseYear, baseYear);
    String scenario = """
        # The county as it is: nothing built, no change.
        scenario: baseline
        title: %s
        county: %s
        changes: []
        """.formatted(quoted.replaceFirst("\"$", ": baseline\""), id.isEmpty() ? "county" : id);
    return List.of(new NewFile("county.yaml", county), new NewFile("scenarios/baseline.yaml", scenario));
  }
}
