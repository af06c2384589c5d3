package org.placewright.scenarios.file;

import java.util.List;
import java.util.stream.Collectors;
import org.placewright.geodata.network.ClassSpeed;
import org.placewright.model.county.Assumption;
import org.placewright.model.provision.ProvisionKind;

/** Writes the manual page about a county's folder from the schemas in the code. */
final class CountyFolderManual {
  private static final String TOP = """
      <!-- Written by CountyFolderManualTest from the code. To renew it: mvn test -pl scenarios -am -Dplacewright.docs.write=true -->
      # Your county's folder

      A county is a folder of tables and one file, `county.yaml`, that names them. Copy `scenarios/wiltshire`, change what is
      yours, and say

      ```
      placewright check path/to/your-county
      ```

      It reads everything, solves nothing, and lists every fault with its file, line, column and what would be right. Nothing
      is written until there are none.

      ## The least a county needs

      `county.yaml`, `localities.csv`, `provisions.csv`, `places.csv`, `rates.csv`, and who has a plan, in one of three forms:

      | what you have | tables | who is planned for | how demand goes on |
      | --- | --- | --- | --- |
      | your own history of plans | `transitions.csv`, `placement-types.csv` | as many of each need, setting and curriculum year as at its last census; homes and schools are inferred | by its rates |
      | a list of children | `children.csv` | the children listed | by the rates of `transitions.csv` where it is there too (with `placement-types.csv`); else by `growth.csv` |
      | published tables | `placement-types.csv`, `plans-by-need-and-age.csv`, `plans-by-need-and-placement.csv`, `plans-by-age-and-placement.csv` | children made to fit them; homes and schools are inferred | by the six tables of flows; else by `growth.csv` |

      Everything else is optional; what holds without it is said below.

      ## How tables are written

      - CSV in UTF-8 (Excel: "CSV UTF-8 (comma delimited)"), commas between cells, cells with a comma or a line break in quotes.
      - Lines that start with `#` may stand above the header: source, licence, vintage, method. They are printed in reports.
      - Headers are matched without regard to case, spaces, `_` and `-`, and by the other names given here. An unknown column
        is a fault.
      - Numbers are plain: `1234`, `0.5`. No `1,234`, `£5`, `12.0` children, `1e3` or `NaN`.
      - Codes of kinds and settings may be written in either case, with spaces or hyphens, and in the other words listed at
        the end.
      - A cell must not start with `=`, `+` or `@`.
      - Names of children, dates of birth, pupil, learner and NHS numbers, addresses and full postcodes are refused, by the name
        of the column and by how the cell looks.

      ## county.yaml

      ```yaml
      county: rutland          # a short name: letters, digits, hyphens
      name: Rutland            # what people call it; the short name if left out
      base-year: 2024/25       # the academic year of the census the plan starts from
      horizon: 10              # academic years, the base year included, 1 to 25; 10 if left out
      currency-year: 2024/25   # the year of all prices; the base year if left out
      tables:                  # only tables that are not called as below, or lie elsewhere (paths from this file, ../ allowed)
        places: places-2025.csv
        boundaries: boundaries.geojson
        roads: roads.osm.pbf   # an extract of OpenStreetMap: see journeys.md
      ```

      ## boundaries.geojson

      What maps draw, if you have it: GeoJSON polygons in longitude and latitude (WGS84). A feature whose `id`, or any of whose
      properties, is the id of a locality is that locality's area and is coloured; the file of the ONS for your kind of area will
      do as it is. Other features are drawn as background. Areas that cross themselves are mended; the page draws many corners with
      fewer, the files for QGIS keep them.

      Without it: localities are points.

      """;

  private CountyFolderManual() {}

  static String write() {
    StringBuilder page = new StringBuilder(TOP);
    CountyTables.list().forEach(schema -> page.append(section(schema)));
    page.append(codes());
    return page.toString();
  }

  static String section(TableSchema schema) {
    StringBuilder text = new StringBuilder("## %s\n\n%s\n\n".formatted(schema.usualFile(), schema.purpose()));
    schema.whenMissing().ifPresent(without -> text.append("Without it: ").append(without).append(".\n\n"));
    text.append("| column | needed | meaning | also called |\n| --- | --- | --- | --- |\n");
    for (Column column : schema.columns()) {
      String others = column.alsoCalled().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
      text.append("| `%s` | %s | %s | %s |\n".formatted(column.name(), column.need().label(), column.meaning(), others));
    }
    schema.openColumns().ifPresent(open -> text.append("\nFurther columns: ").append(open).append(".\n"));
    text.append("\n```\n").append(schema.example()).append("\n```\n\n");
    if (schema.equals(CountyTables.ASSUMPTIONS)) {
      text.append(defaults());
    }
    if (schema.equals(TravelSchemas.ROAD_SPEEDS)) {
      text.append(defaultSpeeds());
    }
    return text.toString();
  }

  private static String defaultSpeeds() {
    StringBuilder text = new StringBuilder("The classes and their defaults:\n\n");
    text.append("| highway | mph | most-mph | dated | source |\n| --- | --- | --- | --- | --- |\n");
    for (ClassSpeed speed : RoadSpeedTable.listDefaults()) {
      text.append(
          "| `%s` | %.0f | %.0f | %s | %s |\n".formatted(
              speed.highway(), speed.mph(), speed.mostMph(), speed.dated(), speed.source()));
    }
    return text.append('\n').toString();
  }

  private static String defaults() {
    StringBuilder text = new StringBuilder("The keys, their bounds and national defaults:\n\n");
    text.append("| key | default | bounds | unit | dated | source |\n| --- | --- | --- | --- | --- | --- |\n");
    for (Assumption assumption : AssumptionTable.listDefaults()) {
      text.append(
          "| `%s` | %s | %s to %s | %s | %s | %s |\n".formatted(
              assumption.key().key(),
              assumption.value().toPlainString(),
              assumption.key().least(),
              assumption.key().most(),
              assumption.key().unit(),
              assumption.dated(),
              assumption.source()));
    }
    return text.append('\n').toString();
  }

  private static String codes() {
    String kinds = List.of(ProvisionKind.values())
        .stream()
        .map(kind -> "| `%s` | %s | `%s` | %s |\n".formatted(kind, kind.label(), kind.setting(), inOtherWords(kind)))
        .collect(Collectors.joining());
    String needs = List.of(org.placewright.model.need.NeedType.values())
        .stream()
        .map(need -> "| `%s` | %s |\n".formatted(need, need.label()))
        .collect(Collectors.joining());
    return """
        ## Codes

        Kinds of provision, and the setting each gives. A child who needs `BASE` may be placed at `BASE`, `SPECIAL` or `INMSS`; one who
        needs `SPECIAL` at `SPECIAL` or `INMSS`; all others only at the setting they need. What a kind may also be written as stands
        for its setting too.

        | kind | meaning | setting | also written |
        | --- | --- | --- | --- |
        %s
        Needs, as the return of the base year's January codes them (`DS` from January 2025 on):

        | need | meaning |
        | --- | --- |
        %s
        Curriculum years: `N4` to `N1` (nursery; `N1` is the year before Reception), `R`, `Y1` to `Y21` (age 25). Curriculum year = age
        on 31 August - 4.
        """.formatted(kinds, needs);
  }

  private static String inOtherWords(ProvisionKind kind) {
    return CodeWords.listSaid(kind).stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
