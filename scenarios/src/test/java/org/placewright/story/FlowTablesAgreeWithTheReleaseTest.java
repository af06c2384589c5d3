package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our compact tables of how Wiltshire's plans came and went against the department's releases, cell by cell. */
class FlowTablesAgreeWithTheReleaseTest {
  private static final Path RELEASE = Path.of("..", "..", "shared", "data", "wiltshire");
  private static final Path OURS = Path.of("wiltshire");
  private static final int SIXTEEN = 16;

  @BeforeEach
  void skipWithoutTheRelease() {
    assumeTrue(Files.isDirectory(RELEASE), "the published files are not beside this checkout: nothing to compare with");
  }

  private static Stream<Map<String, String>> published(String file, String topic) {
    return RunFolderFacts.read(RELEASE.resolve(file))
        .stream()
        .filter(row -> row.get("la_name").equals("Wiltshire"))
        .filter(row -> row.get("breakdown_topic").equals(topic));
  }

  private static Map<String, Map<String, String>> oursBy(String key, String other, String file) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    RunFolderFacts.read(OURS.resolve(file)).forEach(row -> rows.put(row.get(key) + " " + row.getOrDefault(other, ""), row));
    return rows;
  }

  private static String age(Map<String, String> row) {
    return row.get("breakdown").replace("age ", "");
  }

  private static int number(String cell) {
    return cell.equals("x") ? 0 : Integer.parseInt(cell);
  }

  /** What the release counts of one type: those under 16 at unnamed providers stand under other settings. */
  private static int published(Map<String, String> row, String type) {
    boolean isChild = Integer.parseInt(age(row).replaceAll("\\D.*", "")) < SIXTEEN;
    int count = number(row.get(type));
    return switch (type) {
      case "other_placement_settings" ->
        count + number(row.get("other_schools")) + number(row.get("online_provider")) + (isChild ? number(row.get("ukrlp_provider")) : 0);
      case "ukrlp_provider" -> isChild ? 0 : count;
      default -> count;
    };
  }

  private static void assertTypesAgree(Map<String, String> own, Map<String, String> row, String totalColumn) {
    Set<String> types = new TreeSet<>(own.keySet());
    types.removeAll(List.of("age", "year"));
    assertThat(types)
        .allSatisfy(type -> assertThat(Integer.parseInt(own.get(type))).as(type).isEqualTo(published(row, type)));
    assertThat(types.stream().mapToInt(type -> Integer.parseInt(own.get(type))).sum()).isEqualTo(number(row.get(totalColumn)));
  }

  @Test
  void plansOfTheYearBeforeAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("age", "year", "plans-by-age-and-placement-year-before.csv");

    assertThat(published("sen2_2025_caseload.csv", "Child or young persons age").filter(row -> row.get("time_period").equals("202324")))
        .hasSize(ours.size())
        .allSatisfy(row -> assertTypesAgree(ours.get(age(row) + " "), row, "ehcplans"));
  }

  @Test
  void newPlansByAgeAndPlacementAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("year", "age", "new-plans-by-age-and-placement.csv");

    assertThat(published("sen2_2025_newplans.csv", "Age when plan started"))
        .hasSize(ours.size())
        .allSatisfy(row -> assertTypesAgree(ours.get(row.get("time_period") + " " + age(row)), row, "new_ehc_plans"));
  }

  @Test
  void newPlansByNeedAndAgeAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("year", "age", "new-plans-by-need-and-age.csv");

    assertThat(published("sen2_2025_sen_need_newplans.csv", "Child or young persons age")).hasSize(ours.size()).allSatisfy(row -> {
      Map<String, String> own = new TreeMap<>(ours.get(row.get("time_period") + " " + age(row)));
      own.keySet().removeAll(List.of("age", "year"));
      assertThat(own).allSatisfy((need, count) -> assertThat(row.get("number_" + need.toLowerCase(Locale.ROOT))).isEqualTo(count));
      assertThat(own.values().stream().mapToInt(Integer::parseInt).sum()).isEqualTo(number(row.get("ehc_plans")));
    });
  }

  @Test
  void ceasedPlansByAgeAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("year", "age", "ceased-plans-by-age.csv");

    assertThat(published("sen2_2025_ceased_plans.csv", "Age plan ceased")).hasSize(ours.size()).allSatisfy(row -> {
      Map<String, String> own = ours.get(row.get("time_period") + " " + age(row));
      assertThat(own).containsEntry("plans", row.get("total_ceased")).containsEntry("transferred", row.get("transfer"));
    });
  }

  @Test
  void ceasedPlansByPlacementSumToThePublishedOnesOfEveryGroup() {
    Map<String, Integer> ours = new TreeMap<>();
    RunFolderFacts.read(OURS.resolve("ceased-plans-by-placement.csv"))
        .forEach(row -> ours.merge(groupOf(row.get("placement")), Integer.parseInt(row.get("plans")), Integer::sum));

    assertThat(
        published("sen2_2025_ceased_plans.csv", "Type of placement").filter(row -> row.get("time_period").equals("2024"))
            .filter(row -> row.get("breakdown").endsWith("total") || row.get("breakdown").equals("Non-maintained early years")))
        .hasSize(ours.size())
        .allSatisfy(
            row -> assertThat(ours.get(row.get("breakdown").replace(" - total", ""))).isEqualTo(number(row.get("total_ceased"))));
  }

  private static String groupOf(String type) {
    return type.startsWith("mainstream")
        ? "Mainstream"
        : type.startsWith("special_")
            ? "Special"
            : type.equals("nm_early_years") ? "Non-maintained early years"
                : type.matches("general_fe.*|specialist_post.*") ? "FE" : "Educated elsewhere";
  }

  @Test
  void theLongSeriesIsThePublishedOne() {
    Map<String, Map<String, String>> ours = oursBy("year", "", "plans-by-year.csv");

    assertThat(published("sen2_2025_caseload.csv", "All EHC plans")).hasSize(7).allSatisfy(row -> {
      Map<String, String> own = ours.get("20" + row.get("time_period").substring(4) + " ");
      assertThat(own).containsEntry("plans", row.get("ehcplans"))
          .containsEntry("mainstream", row.get("mainstream_total"))
          .containsEntry("special", row.get("special_total"))
          .containsEntry("alternative", row.get("ap_pru_total"))
          .containsEntry("further-education", row.get("fe_total"))
          .containsEntry("early-years", row.get("nm_early_years"));
    });
    assertThat(published("sen2_2025_newplans.csv", "New EHC plans")).hasSize(6)
        .allSatisfy(row -> assertThat(ours.get(row.get("time_period") + " ")).containsEntry("new-plans", row.get("new_ehc_plans")));
    assertThat(published("sen2_2025_ceased_plans.csv", "All ceased EHC plans")).hasSize(3)
        .allSatisfy(row -> assertThat(ours.get(row.get("time_period") + " ")).containsEntry("ceased-plans", row.get("total_ceased")));
  }

  @Test
  void theYearsOfTheOlderReleaseAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("year", "", "plans-by-year.csv");
    Map<String, String> columns = Map.of(
        "Under 5", "age-0-to-4", "Age 5 to 10", "age-5-to-10", "Age 11 to 15", "age-11-to-15", "Age 16 to 19", "age-16-to-19",
        "Age 20 to 25", "age-20-to-25", "Mainstream school", "mainstream", "Special school", "special", "Further education",
        "further-education", "Total", "plans");

    assertThat(RunFolderFacts.read(RELEASE.resolve("sen2_2022_sen2_age_caseload.csv")))
        .filteredOn(row -> row.get("la_name").equals("Wiltshire") && !row.get("characteristic_age").equals("Total"))
        .hasSize(60)
        .allSatisfy(
            row -> assertThat(ours.get(row.get("time_period") + " "))
                .containsEntry(columns.get(row.get("characteristic_age")), row.get("Total_all")));
    assertThat(RunFolderFacts.read(RELEASE.resolve("sen2_2022_sen2_estab_caseload.csv")))
        .filteredOn(row -> row.get("la_name").equals("Wiltshire") && row.get("establishment_type").equals("Total"))
        .filteredOn(row -> columns.containsKey(row.get("establishment_group")))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            row -> assertThat(ours.get(row.get("time_period") + " "))
                .containsEntry(columns.get(row.get("establishment_group")), row.get("Total_all")));
  }
}
