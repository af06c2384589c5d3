package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileReferencesTest {
  @TempDir
  Path folder;

  static List<HostileFile> hostileFiles() {
    return List.of(
        new HostileFile(
            "an id twice", c -> c.append("provisions.csv", "parks,,Parks annexe,satellite,486900,309700,ASD,R,Y11,"),
            "provisions.csv", 8, "id", "parks", "first in line 2"),
        new HostileFile(
            "a need that travels in two ways", c -> c.append("transport-needs.csv", "semh,0.1,0.1,,"), "transport-needs.csv", 4,
            "need", "semh", "SEMH is given twice, first in line 2"),
        new HostileFile(
            "needs that travel in no way", c -> c.change("transport-needs.csv", "\n,0.2", "\nASD,0.2"), "transport-needs.csv", 1,
            "need", "", "no row is for SLCN"),
        new HostileFile(
            "a kind with transport but no needs", c -> c.delete("transport-needs.csv"), "transport.csv", 0, "", "",
            "transport-needs.csv beside it"),
        new HostileFile(
            "places of no provision", c -> c.append("places.csv", "park,2024/25,3,,"), "places.csv", 9, "provision", "park",
            "Maybe parks?"),
        new HostileFile(
            "a child of no locality", c -> c.change("children.csv", "oakham-s", "okham-s"), "children.csv", 2, "locality",
            "okham-s", "Maybe oakham-s?"),
        new HostileFile(
            "a provision without places", c -> c.change("places.csv", "uppingham-base,2024,6,stated,\n", ""),
            "provisions.csv", 3, "id", "uppingham-base", "places.csv has no row"),
        new HostileFile(
            "places of one year twice", c -> c.append("places.csv", "parks,2026/27,17,,"), "places.csv", 9,
            "academic-year", "2026/27", "first in line 3"),
        new HostileFile(
            "unlimited places for a while", c -> c.append("places.csv", "independent,2026/27,17,,"), "places.csv", 6,
            "places", "unlimited", "the only row"),
        new HostileFile(
            "a kind without a rate", c -> c.change("rates.csv", "post 16,,,,8000,2024/25,\n", ""), "provisions.csv", 7,
            "kind", "post-16", "with 0 pounds"),
        new HostileFile(
            "a rate twice", c -> c.append("rates.csv", "Mainstream,,support,,5000,2025,"), "rates.csv", 10, "kind",
            "Mainstream", "first in line 8"),
        new HostileFile(
            "a designation that nobody fits", c -> c.change("provisions.csv", "\"ASD, SEMH\",Y7,Y11", "MSI,Y7,Y11")
                .write("children.csv", c.text("children.csv").replace("casterton-elp", "")),
            "provisions.csv", 4, "needs", "MSI", "no child of the demand could ever be here"),
        new HostileFile(
            "a child at a school that is not for it", c -> c.append("children.csv", "c900,VI,ketton,Y3,,parks"),
            "children.csv", 52, "provision", "parks", "leave the provision blank"),
        new HostileFile(
            "a child at a school of a lower level", c -> c.append("children.csv", "c900,ASD,ketton,Y3,SPECIAL,uppingham-base"),
            "children.csv", 52, "setting", "SPECIAL", "write BASE"),
        new HostileFile(
            "children for whom there is no provision", c -> c.append("children.csv", "c900,ASD,ketton,Y3,ELSEWHERE,"),
            "provisions.csv", 0, "kind", "", "add one of kind BESPOKE"),
        new HostileFile(
            "children by themselves and in tables", c -> c.write("placement-types.csv", "code,name,setting,provisions\n"),
            "county.yaml", 0, "", "", "keep one"),
        new HostileFile(
            "no children at all", c -> c.delete("children.csv").change("county.yaml", "  children: children.csv\n", ""),
            "county.yaml", 0, "", "", "give children.csv"),
        new HostileFile(
            "a scheme at no provision",
            c -> c.write(
                "schemes.csv",
                "id,name,provision,places,earliest-opening,capital-pounds\ns1,Annexe,parcs,12,2027/28,900000\n"),
            "schemes.csv", 2, "provision", "parcs", "Maybe parks?"),
        new HostileFile(
            "boundaries that are no GeoJSON", c -> c.write("boundaries.geojson", "{\"type\": \"Topology\"}"),
            "boundaries.geojson", 0, "", "", "a FeatureCollection"),
        new HostileFile(
            "boundaries in metres",
            c -> c.write(
                "boundaries.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":[[[413912,160330]]]}}]}"),
            "boundaries.geojson", 0, "", "", "in degrees"),
        new HostileFile(
            "a boundary that is a line",
            c -> c.write("boundaries.geojson", boundaries("{\"type\":\"LineString\",\"coordinates\":[[-0.7,52.7],[-0.6,52.7]]}")),
            "boundaries.geojson", 0, "", "feature 1", "a Polygon or a MultiPolygon"),
        new HostileFile(
            "a boundary with latitude first",
            c -> c.write("boundaries.geojson",
                boundaries("{\"type\":\"Polygon\",\"coordinates\":[[[52.7,-0.7],[52.8,-0.7],[52.8,-0.6],[52.7,-0.7]]]}")),
            "boundaries.geojson", 0, "", "feature 1", "longitude comes first"),
        new HostileFile(
            "a boundary that does not end where it begins",
            c -> c.write("boundaries.geojson",
                boundaries("{\"type\":\"Polygon\",\"coordinates\":[[[-0.7,52.7],[-0.6,52.7],[-0.6,52.8],[-0.7,52.8]]]}")),
            "boundaries.geojson", 0, "", "feature 1", "end where it begins"),
        new HostileFile(
            "a locality drawn twice", c -> c.write("boundaries.geojson", boundaries(SQUARE, SQUARE)), "boundaries.geojson", 0, "",
            "feature 2", "drawn twice, first by feature 1"),
        new HostileFile(
            "a pupil number for a pseudonym", c -> c.append("children.csv", "A123456789012,ASD,ketton,Y3,SPECIAL,"),
            "children.csv", 52, "id", "A999999999999", "unique pupil number"),
        new HostileFile(
            "a postcode for a locality", c -> c.append("children.csv", "c900,ASD,LE15 6QP,Y3,SPECIAL,"), "children.csv", 52,
            "locality", "AA99 9AA", "a full postcode"),
        new HostileFile(
            "a date of birth for a curriculum year", c -> c.append("children.csv", "c900,ASD,ketton,01/09/2015,SPECIAL,"),
            "children.csv", 52, "curriculum-year", "99/99/9999", "a date"));
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder);
  }

  @Test
  void manyFaultsInManyFilesAllComeAtOnce() {
    WorkingCounty county = WorkingCounty.in(folder)
        .change("county.yaml", "horizon: 6", "horizont: 6")
        .change("places.csv", "12,stated", "12.0,stated")
        .change("provisions.csv", "ASD; SLD", "ASB; SLD")
        .change("provisions.csv", "Y7,Y11", "Y11,Y7")
        .change("rates.csv", "60000", "£60000")
        .change("growth.csv", "3.0", "3%")
        .change("children.csv", "oakham-s", "okham-s")
        .change("localities.csv", "486150", "486150.0.0")
        .delete("transport.csv");

    assertThat(county.listFaults())
        .extracting(Fault::file)
        .containsExactly(
            "three-schools/county.yaml", "three-schools/localities.csv", "three-schools/provisions.csv", "three-schools/provisions.csv",
            "three-schools/places.csv", "three-schools/rates.csv", "three-schools/children.csv",
            "three-schools/transport.csv", "three-schools/growth.csv");
  }

  private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[-0.7,52.7],[-0.6,52.7],[-0.6,52.8],[-0.7,52.7]]]}";

  private static String boundaries(String... geometries) {
    return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(
        java.util.Arrays.stream(geometries)
            .map(geometry -> "{\"type\":\"Feature\",\"properties\":{\"LSOA21CD\":\"ketton\"},\"geometry\":%s}".formatted(geometry))
            .collect(java.util.stream.Collectors.joining(",")));
  }
}
