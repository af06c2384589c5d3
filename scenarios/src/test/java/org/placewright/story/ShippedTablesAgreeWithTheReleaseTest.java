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

/** Our compact tables of Wiltshire against the department's release and the ONS estimates, cell by cell. */
class ShippedTablesAgreeWithTheReleaseTest {
  private static final Path RELEASE = Path.of("..", "..", "shared", "data", "wiltshire");
  private static final Path OURS = Path.of("wiltshire");

  @BeforeEach
  void skipWithoutTheRelease() {
    assumeTrue(Files.isDirectory(RELEASE), "the published files are not beside this checkout: nothing to compare with");
  }

  private static Stream<Map<String, String>> published(String file, String topic) {
    return RunFolderFacts.read(RELEASE.resolve(file))
        .stream()
        .filter(row -> row.get("la_name").equals("Wiltshire") && row.get("time_period").equals("202425"))
        .filter(row -> row.get("breakdown_topic").equals(topic));
  }

  private static Map<String, Map<String, String>> oursBy(String key, String file) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    RunFolderFacts.read(OURS.resolve(file)).forEach(row -> rows.put(row.get(key), row));
    return rows;
  }

  private static String columnOf(String need) {
    return need.equals("UNKNOWN") ? "number_need_unknown" : "number_" + need.toLowerCase(Locale.ROOT);
  }

  @Test
  void plansByNeedAndAgeAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("age", "plans-by-need-and-age.csv");
    List<Map<String, String>> release = published("sen2_2025_sen_needs_all_plans.csv", "Child or young persons age").toList();

    assertThat(release).hasSize(ours.size()).allSatisfy(row -> {
      Map<String, String> own = ours.get(row.get("breakdown").replace("age ", ""));
      Set<String> needs = new TreeSet<>(own.keySet());
      needs.remove("age");
      assertThat(needs).allSatisfy(need -> assertThat(own.get(need)).as(need).isEqualTo(row.get(columnOf(need))));
    });
  }

  @Test
  void plansByAgeAndPlacementAreThePublishedOnes() {
    Map<String, Map<String, String>> ours = oursBy("age", "plans-by-age-and-placement.csv");

    assertThat(published("sen2_2025_caseload.csv", "Child or young persons age")).hasSize(ours.size()).allSatisfy(row -> {
      Map<String, String> own = new TreeMap<>(ours.get(row.get("breakdown").replace("age ", "")));
      own.remove("age");
      assertThat(row).containsAllEntriesOf(own);
    });
  }

  @Test
  void childrenByLocalitySumToTheMidYearEstimateOfEveryAge() {
    Map<Integer, Integer> estimate = new TreeMap<>();
    RunFolderFacts.read(RELEASE.resolve("mye_2000-2023_age_0_25.csv"))
        .stream()
        .filter(row -> row.get("area_name").equals("Wiltshire") && row.get("year").equals("2023"))
        .forEach(row -> estimate.put(Integer.parseInt(row.get("age")) - 4, Integer.parseInt(row.get("persons"))));
    Map<Integer, Integer> ours = new TreeMap<>();
    RunFolderFacts.read(OURS.resolve("localities.csv")).forEach(row -> row.forEach((column, count) -> {
      if (column.matches("R|[NY]\\d+")) {
        ours.merge(RunFolderFacts.curriculumYear(column), Integer.parseInt(count), Integer::sum);
      }
    }));

    assertThat(ours).isEqualTo(estimate);
  }
}
