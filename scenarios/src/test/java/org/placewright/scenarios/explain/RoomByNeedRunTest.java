package org.placewright.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.provision.ProvisionId;
import org.placewright.scenarios.compare.RunTable;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.scenarios.report.Outcome;

/** A run of the small county where children of ASD take one and a half places of the special school, from the base year on. */
class RoomByNeedRunTest {
  private static final ProvisionId PARKS = new ProvisionId("parks");

  @TempDir
  static Path folder;
  private static SmallRun run;

  @BeforeAll
  static void plan() {
    WorkingCounty county = WorkingCounty.in(folder)
        .write("room.csv", "provision,need,places-a-child,dated,source\nparks,ASD,1.5,2025,Judgement\nparks,SLD,0.8,2025,Judgement\n");
    county.write("rates.csv", county.text("rates.csv") + "special school,,EMPTY_PLACE,HIGH_NEEDS_BLOCK,10000,2024/25,High needs guide\n");
    run = SmallRun.of(county, folder);
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    return RunTable.read(run.folder(), file, List.of(), new Faults()).orElseThrow().rows();
  }

  private static int tenths(Map<String, String> row) {
    return tenths(row.get("places-taken"));
  }

  private static int tenths(String places) {
    return new BigDecimal(places).movePointRight(1).intValueExact();
  }

  private static int tenthsAtParks(Map<String, String> row) {
    return switch (row.get("need")) {
      case "ASD" -> 15;
      case "SLD" -> 8;
      default -> 10;
    };
  }

  @Test
  void theRoomOfPlacementsIsTheRoomOfTheirProvision() throws IOException {
    Map<String, Integer> taken = new HashMap<>();
    for (Map<String, String> row : rows("placements.csv")) {
      if (!row.get("provision").isEmpty()) {
        int tenths = row.get("provision").equals("parks") ? tenthsAtParks(row) : 10;
        assertThat(tenths(row)).as(row.get("id")).isEqualTo(tenths);
        int first = Integer.parseInt(row.get("first-year").substring(0, 4));
        int last = Integer.parseInt(row.get("last-year").substring(0, 4));
        for (int year = first; year <= last; year++) {
          taken.merge(row.get("provision") + year, tenths, Integer::sum);
        }
      }
    }
    for (Map<String, String> row : rows("provisions.csv")) {
      assertThat(tenths(row)).isEqualTo(taken.getOrDefault(row.get("provision") + row.get("year").substring(0, 4), 0));
    }
  }

  @Test
  void helpForAShortfallIsCountedInPlacesBesideChildren() throws IOException {
    List<Map<String, String>> at = rows("fixes.csv").stream().filter(row -> row.get("provision").equals("parks")).toList();

    assertThat(at).extracting(row -> row.get("need")).contains("ASD");
    for (Map<String, String> row : at) {
      assertThat(tenths(row.get("places"))).as(row.toString()).isEqualTo(Integer.parseInt(row.get("children")) * tenthsAtParks(row));
    }
    assertThat(rows("fixes.csv")).filteredOn(row -> row.get("provision").isEmpty())
        .isNotEmpty()
        .allMatch(row -> row.get("places").isEmpty());
  }

  @Test
  void aShortfallsExplanationAndThePageSayThePlacesThatHelpTakes() throws IOException {
    Map<String, String> last = rows("fixes.csv").stream()
        .filter(row -> row.get("provision").equals("parks") && row.get("need").equals("ASD") && row.get("year").equals("2029/30"))
        .findFirst()
        .orElseThrow();
    String text = String.join(" ", Explanations.explainShortfalls(run.read(), "2029/30", new Faults()).orElseThrow());
    String places = new BigDecimal(last.get("places")).stripTrailingZeros().toPlainString();

    assertThat(text.replaceAll("\\s+", " ")).contains("at The Parks School (parks), in %s places, ".formatted(places));
    assertThat(Files.readString(run.folder().resolve("report.html")))
        .contains("The Parks School %s (in %s places)".formatted(last.get("children"), places));
  }

  @Test
  void thePageSaysBesideDemandHowManyPlacesTheChildrenTake() throws IOException {
    int children = 0;
    int tenths = 0;
    for (Map<String, String> row : rows("provisions.csv")) {
      if (row.get("year").equals("2029/30") && List.of("parks", "uppingham-base", "casterton-elp").contains(row.get("provision"))) {
        children += Integer.parseInt(row.get("placed"));
        tenths += tenths(row.get("places-taken"));
      }
    }

    assertThat(Files.readString(run.folder().resolve("report.html")))
        .contains(
            "In 2029/30 the %d children in places of bases and special schools take %s places"
                .formatted(children, BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString()));
  }

  @Test
  void placeFundingAndEmptyPlacesAreThePlacesCommissionedOrTaken() throws IOException {
    BigDecimal expected = BigDecimal.ZERO;
    for (Map<String, String> row : rows("provisions.csv")) {
      if (row.get("provision").equals("parks")) {
        expected = expected.add(BigDecimal.valueOf(Math.max(Integer.parseInt(row.get("places")) * 10, tenths(row)) * 1_000L));
      }
    }
    BigDecimal paid = BigDecimal.ZERO;
    for (Map<String, String> row : rows("finance.csv")) {
      if (List.of("PLACE_FUNDING", "EMPTY_PLACE").contains(row.get("line"))) {
        paid = paid.add(new BigDecimal(row.get("pounds")));
      }
    }

    assertThat(paid).isEqualByComparingTo(expected);
  }

  @Test
  void aChildsExplanationSaysHowManyPlacesItTakes() {
    FinishedPlan plan = run.read();
    ChildId child = plan.figures()
        .listOutcomes()
        .stream()
        .filter(stay -> stay.spell().need().name().equals("ASD") && stay.provision().filter(at -> at.id().equals(PARKS)).isPresent())
        .map((Outcome stay) -> stay.spell().child())
        .findFirst()
        .orElseThrow();

    assertThat(String.join("\n", ChildExplanation.lines(plan, child))).contains("Takes 1.5 of its places, as a child of ASD does");
  }

  @Test
  void aProvisionsExplanationSetsPlacesTakenBesideChildren() {
    String text = String.join("\n", ProvisionExplanation.lines(run.read(), PARKS));

    assertThat(text).contains("places that a child takes: ASD 1.5, SLD 0.8").containsPattern("year +places +children +taking +empty");
  }

  @Test
  void cautionsSayWhatBecameOfChildrenWhoTakeMoreThanOnePlace() throws IOException {
    Map<String, int[]> asd = new HashMap<>();
    for (Map<String, String> row : rows("sufficiency.csv")) {
      if (row.get("need").equals("ASD")) {
        int[] counts = asd.computeIfAbsent(row.get("year"), year -> new int[2]);
        counts[0] += Integer.parseInt(row.get("placed"));
        counts[1] += Integer.parseInt(row.get("demand"));
      }
    }

    assertThat(Files.readString(run.folder().resolve("report.html")))
        .contains("Where places are short, a plan that weighs pounds keeps them for children who take less")
        .contains(
            "With a local place, of those who need one: ASD: %d of %d in 2024/25, %d of %d in 2029/30.".formatted(
                asd.get("2024/25")[0], asd.get("2024/25")[1], asd.get("2029/30")[0], asd.get("2029/30")[1]));
  }

  @Test
  void roomAtASchoolWithoutAnyPlacesIsNoCaution(@TempDir Path other) throws IOException {
    WorkingCounty county = WorkingCounty.in(other)
        .write("room.csv", "provision,need,places-a-child\nannex,ASD,1.5\n")
        .append("provisions.csv", "annex,139066,The Annex,Special school,486900,309700,ASD,R,Year 11,")
        .append("places.csv", "annex,2024/25,0,stated,");

    assertThat(Files.readString(SmallRun.of(county, other).folder().resolve("report.html")))
        .doesNotContain("Children of some needs take more than one place");
  }

  /**
   * Seven children of ASD at 1.5, one of SLD at 0.8, one of PMLD and one of SLCN, ten in all, take 13.3 of 14 places in the base year;
   * one more of ASD, in its last year there, makes 14.8.
   */
  @Test
  void aSchoolWithFourPlacesMoreThanChildrenLacksOneForAChildWhoTakesMoreThanOne(@TempDir Path other) {
    WorkingCounty county = WorkingCounty.in(other)
        .write("room.csv", "provision,need,places-a-child\nparks,ASD,1.5\nparks,SLD,0.8\n")
        .change("places.csv", "parks,2023/24,12", "parks,2023/24,14");
    FinishedPlan plan = SmallRun.of(county, other).read();
    Spell year11 = plan.listStays(new ChildId("c030")).getFirst().spell();

    assertThat(plan.occupancy().placed(PARKS, year11.first())).isEqualTo(10);
    assertThat(plan.occupancy().takenTenths(PARKS, year11.first())).isEqualTo(133);
    assertThat(year11.years()).isEqualTo(1);
    assertThat(plan.alternatives().missingPlaces(year11, PARKS)).isEqualTo(1);
  }
}
