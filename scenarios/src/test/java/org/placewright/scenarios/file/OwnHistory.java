package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.placewright.model.provision.ProvisionKind;

/**
 * The small county three-schools with a history of its own: three years of about sixty children who grow up, move between settings
 * and change their needs.
 */
public final class OwnHistory {
  static final String HEADER = "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2";
  private static final List<String> NEEDS = List.of("ASD", "SEMH", "SLCN");
  private static final int FIRST_YEAR = 2022;
  private static final int LAST_YEAR = 2024;

  private OwnHistory() {}

  /** Planned from the history alone. */
  public static WorkingCounty alone(Path parent) {
    return beside(parent).delete("children.csv").change("county.yaml", "  children: children.csv\n", "");
  }

  /** Planned from listed children, by the rates of the history. */
  public static WorkingCounty beside(Path parent) {
    return WorkingCounty.in(parent)
        .delete("growth.csv")
        .change("county.yaml", "  growth: growth.csv\n", "")
        .change("provisions.csv", "\"ASD, SEMH\",Y7,Y11", "\"ASD, SEMH, SLCN\",R,Y11")
        .change("places.csv", "casterton-elp,2024/25,6,stated,", "casterton-elp,2024/25,60,stated,")
        .change("places.csv", "parks,2023/24,12", "parks,2023/24,60")
        .change("places.csv", "parks,2026/27,16", "parks,2026/27,64")
        .change("provisions.csv", "ASD; SLD; PMLD; SLCN", "ALL")
        .write("placement-types.csv", """
            code,name,setting,provisions,source
            main,Mainstream,MAINSTREAM,mainstream,
            unit,Resource base or ELP,BASE,casterton-elp,
            special,Special school,SPECIAL,parks,
            independent,Independent special school,INMSS,independent,
            """)
        .write("transitions.csv", HEADER + "\n" + String.join("\n", rows()) + "\n");
  }

  /** A county for whoever a return counts at its census of 2024; the history is that of an import. */
  public static WorkingCounty ofReturn(Path parent, Path imported) {
    return withRoomForAll(parent, "2023/24", 200)
        .write("transitions.csv", read(imported.resolve("transitions.csv")))
        .write("placement-types.csv", read(imported.resolve("placement-types.csv")));
  }

  /** A county of one locality with room of every kind for children of any age and need; who has a plan is left to be said. */
  static WorkingCounty withRoomForAll(Path parent, String baseYear, int peopleOfEachYear) {
    StringBuilder provisions = new StringBuilder("id,name,kind,easting,northing,needs,first-curriculum-year,last-curriculum-year\n");
    StringBuilder places = new StringBuilder("provision,academic-year,places\n");
    StringBuilder rates = new StringBuilder("kind,pounds\n");
    StringBuilder people = new StringBuilder("id,name,easting,northing,N4,N3,N2,N1,R");
    IntStream.rangeClosed(1, 21).forEach(ncy -> people.append(",Y").append(ncy));
    people.append("\nhere,Here,486900,309700").append(("," + peopleOfEachYear).repeat(26)).append('\n');
    for (ProvisionKind kind : ProvisionKind.values()) {
      String site = kind.hasSite() ? "486900,309700" : ",";
      provisions.append("%s,%s,%s,%s,ALL,N4,Y21\n".formatted(kind.name().toLowerCase(Locale.ROOT), kind.label(), kind, site));
      places.append("%s,%s,%s\n".formatted(kind.name().toLowerCase(Locale.ROOT), baseYear, kind.isCommissioned() ? "5000" : "unlimited"));
      rates.append(kind).append(",8000\n");
    }
    WorkingCounty county = WorkingCounty.in(parent);
    List.of("children.csv", "growth.csv", "transport.csv", "transport-needs.csv").forEach(county::delete);
    return county.write("county.yaml", "county: returned\nbase-year: %s\n".formatted(baseYear))
        .write("localities.csv", people.toString())
        .write("provisions.csv", provisions.toString())
        .write("places.csv", places.toString())
        .write("rates.csv", rates.toString());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Five children in each curriculum year from Reception to Year 11: who joins in Reception leaves after Year 11. */
  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int ncy = 0; ncy <= 11; ncy++) {
        rows.add(row(year, "main", need(ncy), ncy, ncy == 11 ? "NONSEND" : ncy == 3 ? "unit" : "main", need(ncy)));
        rows.add(row(year, ncy > 3 ? "unit" : "main", need(ncy), ncy, ncy == 11 ? "NONSEND" : ncy > 2 ? "unit" : "main", need(ncy)));
        rows.add(
            row(year, "special", need(ncy), ncy, ncy == 11 ? "NONSEND" : "special", ncy == 5 && year == LAST_YEAR ? "ASD" : need(ncy)));
        rows.add(row(year, "independent", "SEMH", ncy, ncy == 11 ? "NONSEND" : "independent", "SEMH"));
        rows.add(row(year, "NONSEND", "", ncy - 1, "main", need(ncy)));
      }
    }
    return rows;
  }

  private static String need(int ncy) {
    return NEEDS.get(ncy % NEEDS.size());
  }

  private static String row(int year, String from, String needBefore, int ncy, String to, String needAfter) {
    return "%d,%s,%s,%d,%s,%s,%d".formatted(
        year, from, from.equals("NONSEND") ? "NONSEND" : needBefore, ncy, to, to.equals("NONSEND") ? "NONSEND" : needAfter, ncy + 1);
  }
}
