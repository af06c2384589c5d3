package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileCellsTest {
  @TempDir
  Path folder;

  static List<HostileFile> hostileNumbers() {
    return List.of(
        places("a whole number with a decimal point", "12.0", "write 12"),
        places("a mark for thousands", "\"1,234\"", "write 1234"),
        places("an exponent", "1e3", "write 1000"),
        places("not a number", "NaN", "replaced by an estimate"),
        places("a broken formula's result", "#REF!", "could not calculate"),
        places("negative places", "-5", "must not be negative"),
        places("half a place", "12.5", "a whole number is needed"),
        places("no places at all", "", "must not be blank"),
        places("more places than any school has", "4000000", "must be 0 to"),
        places("a number too long to hold", "99999999999999", "must be 0 to 100000"),
        places("a negative number too long to hold", "-99999999999999", "must not be negative; write a number from 0 to 100000"),
        places("a plus sign", "+12", "write 12, without the sign"),
        new HostileFile(
            "a pound sign", c -> c.change("rates.csv", "60000", "£60000"), "rates.csv", 7, "pounds", "£60000", "write 60000"),
        new HostileFile(
            "pounds beyond any county's", c -> c.change("rates.csv", "60000", "60000000000000000"), "rates.csv", 7, "pounds",
            "60000000000000000", "must be 0 to 1000000000"),
        new HostileFile(
            "a suppressed count", c -> c.change("localities.csv", ",66\n", ",c\n"), "localities.csv", 4, "Year 13", "c",
            "suppressed"),
        new HostileFile(
            "a per cent sign", c -> c.change("growth.csv", "3.0", "3%"), "growth.csv", 2, "percent", "3%", "write 3"),
        new HostileFile(
            "growth beyond its bounds", c -> c.change("growth.csv", "3.0", "300"), "growth.csv", 2, "percent", "300",
            "must be -100"),
        new HostileFile(
            "a share above one", c -> c.change("transport.csv", "0.9", "90"), "transport.csv", 2, "share-transported", "90",
            "must be 0 to 1"),
        new HostileFile(
            "transport to provision without a site", c -> c.append("transport.csv", "Post-16,0.5,2024,"), "transport.csv", 4,
            "kind", "Post-16", "no site"),
        new HostileFile(
            "a share alone below nothing", c -> c.change("transport-needs.csv", "0.4", "-0.4"), "transport-needs.csv", 2,
            "share-solo", "-0.4", "from 0 to 1"),
        new HostileFile(
            "half a seat", c -> c.write("assumptions.csv", "key,value\nminibus-seats,7.5\n"), "assumptions.csv", 2, "value",
            "7.5", "whole"),
        new HostileFile(
            "more passengers than seats", c -> c.write("assumptions.csv", "key,value\nminibus-passengers,7.5\n"),
            "assumptions.csv", 0, "value", "7.5", "no more than minibus-seats (7)"),
        new HostileFile(
            "an assumption outside its bounds", c -> c.write("assumptions.csv", "key,value\ncircuity,31\n"),
            "assumptions.csv", 2, "value", "31", "must be 1 to 3"));
  }

  static List<HostileFile> hostileCodes() {
    return List.of(
        new HostileFile(
            "an unknown need", c -> c.change("provisions.csv", "ASD; SLD", "ASB; SLD"), "provisions.csv", 2, "needs",
            "ASB; SLD", "Maybe ASD?"),
        new HostileFile(
            "an unknown kind", c -> c.change("provisions.csv", "resource base", "resource bass"), "provisions.csv", 3,
            "kind", "resource bass", "Maybe RESOURCE_BASE?"),
        new HostileFile(
            "an unknown setting", c -> c.change("children.csv", "INMSS", "INMS"), "children.csv", 21, "setting", "INMS",
            "Maybe INMSS?"),
        new HostileFile(
            "an unknown assumption", c -> c.write("assumptions.csv", "key,value\ncircuitry,1.3\n"), "assumptions.csv", 2,
            "key", "circuitry", "Maybe circuity?"),
        new HostileFile(
            "a year that is none", c -> c.change("places.csv", "2026/27", "2026/28"), "places.csv", 3, "academic-year",
            "2026/28", "like 2024/25"),
        new HostileFile(
            "a year behind the horizon", c -> c.change("places.csv", "2026/27", "2036/37"), "places.csv", 3,
            "academic-year", "2036/37", "2024/25 to 2029/30"),
        new HostileFile(
            "an age in place of a curriculum year", c -> c.change("provisions.csv", "Y7,Y11", "Y7,Y26"), "provisions.csv",
            4, "last-curriculum-year", "Y26", "Y1 to Y21"),
        new HostileFile(
            "years the wrong way round", c -> c.change("provisions.csv", "Y7,Y11", "Y11,Y7"), "provisions.csv", 4,
            "last-curriculum-year", "Y7", "must not be before the first"),
        new HostileFile(
            "capital in a table of yearly rates", c -> c.change("rates.csv", "HIGH_NEEDS_BLOCK", "CAPITAL"), "rates.csv", 2,
            "budget", "CAPITAL", "HIGH_NEEDS_BLOCK"),
        new HostileFile(
            "a formula", c -> c.change("provisions.csv", "Point from a map", "=HYPERLINK(A1)"), "provisions.csv", 4,
            "caution", "=HYPERLINK", "Write the value itself"),
        new HostileFile(
            "a formula with a sign", c -> c.change("rates.csv", "Average fee", "+SUM(A1:A9)"), "rates.csv", 7, "source",
            "+SUM", "must not start with"),
        new HostileFile(
            "a formula of old", c -> c.change("rates.csv", "Average fee", "@SUM(A1:A9)"), "rates.csv", 7, "source", "@SUM",
            "must not start with"));
  }

  static List<HostileFile> hostilePlaces() {
    return List.of(
        point("degrees", "-0.72,52.67", "degrees"),
        point("metres and degrees mixed up", "486900,52.67", "northing", "52.67", "degrees"),
        point("kilometres", "486.9,309.7", "write 486900"),
        point("easting and northing swapped, out at sea", "309700,486900", "write easting 486900, northing 309700"),
        point("a point in the Atlantic", "650000,900000", "outside Great Britain"),
        point("zeros", "0,0", "degrees"),
        new HostileFile(
            "a school without a place", c -> c.change("provisions.csv", "486900,309700", ","), "provisions.csv", 2,
            "easting", "", "write its easting and northing"));
  }

  private static HostileFile places(String title, String cell, String right) {
    String shown = cell.replace("\"", "");
    return new HostileFile(
        title, c -> c.change("places.csv", "12,stated", cell + ",stated"), "places.csv", 2, "places", shown, right);
  }

  private static HostileFile point(String title, String cells, String right) {
    return point(title, cells, "easting", cells.substring(0, cells.indexOf(',')), right);
  }

  private static HostileFile point(String title, String cells, String column, String value, String right) {
    return new HostileFile(
        title, c -> c.change("provisions.csv", "486900,309700", cells), "provisions.csv", 2, column, value, right);
  }

  @ParameterizedTest
  @MethodSource({"hostileNumbers", "hostileCodes", "hostilePlaces"})
  void isRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder);
  }

  @Test
  void halfAMetreIsRounded() {
    WorkingCounty county = WorkingCounty.in(folder).change("provisions.csv", "486900,309700", "486899.5,309700.4");

    assertThat(county.read().county().provisions().values())
        .anySatisfy(parks -> assertThat(parks.site().orElseThrow()).hasToString("GridPoint[easting=486900, northing=309700]"));
  }
}
