package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileHeadersTest {
  @TempDir
  Path folder;

  static List<HostileFile> hostileFiles() {
    return List.of(
        new HostileFile(
            "an unknown column", c -> c.change("places.csv", "basis", "baisis"), "places.csv", 1, "baisis", "", "Maybe basis?"),
        new HostileFile(
            "a curriculum year that is none", c -> c.change("localities.csv", "Year 13", "Year 31"), "localities.csv", 3,
            "Year 31", "", "unknown column"),
        new HostileFile(
            "a missing column", c -> c.change("rates.csv", "pounds", "source-of-pounds"), "rates.csv", 1, "pounds", "",
            "the column is missing: pounds a year"),
        new HostileFile(
            "a column twice under two names", c -> c.change("places.csv", "basis", "number of places"), "places.csv", 1,
            "number of places", "", "given twice"),
        new HostileFile(
            "a curriculum year twice", c -> c.change("localities.csv", "Year 13", "Y12"), "localities.csv", 3, "Y12", "",
            "two columns; keep one"),
        new HostileFile(
            "cells below no header", c -> c.change("growth.csv", "population", ""), "growth.csv", 1, "", "",
            "has no header but is not empty"),
        new HostileFile(
            "a row with a cell too few", c -> c.change("places.csv", "college,2024/25,unlimited,,", "college,2024/25,unlimited"),
            "places.csv", 8, "", "college", "write a comma for each empty cell"),
        new HostileFile(
            "a comma that is not in quotes", c -> c.change("places.csv", "Cabinet paper 2025", "Cabinet, paper 2025"),
            "places.csv", 3, "", "parks", "must stand in quotes"),
        new HostileFile(
            "a comment below the header", c -> c.append("places.csv", "# checked in May"), "places.csv", 9, "", "# checked",
            "only stand above the header"),
        new HostileFile(
            "names of children", c -> c.change("children.csv", "id,need,home", "Surname,need,home"), "children.csv", 1,
            "Surname", "", "could name a child"),
        new HostileFile(
            "dates of birth in a table of rates", c -> c.change("rates.csv", "source", "Date of birth"), "rates.csv", 1,
            "Date of birth", "", "is refused; delete it"),
        new HostileFile(
            "pupil numbers", c -> c.change("children.csv", "setting", "UPN"), "children.csv", 1, "UPN", "", "could name a child"),
        new HostileFile(
            "a name column in a table without names", c -> c.change("children.csv", "setting", "Name"), "children.csv", 1,
            "Name", "", "could name a child"),
        new HostileFile(
            "home postcodes", c -> c.change("children.csv", "setting", "Home postcode"), "children.csv", 1, "Home postcode",
            "", "localities only"));
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder);
  }
}
