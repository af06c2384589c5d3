package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
