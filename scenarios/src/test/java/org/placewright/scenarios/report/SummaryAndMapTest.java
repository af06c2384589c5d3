package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryAndMapTest {
  @TempDir
  private Path folder;

  @Test
  void theSummaryPutsPublishedTotalsBesideTheChildrenMade() throws IOException {
    JsonNode base = summary(TinyPlan.plan()).get("base-year-totals");

    assertThat(base.get("children").asInt()).isEqualTo(5);
    assertThat(base.get("by-need").get(0).toString())
        .isEqualTo("{\"code\":\"ASD\",\"name\":\"autistic spectrum disorder\",\"published\":2,\"made\":2}");
    assertThat(base.get("by-setting").get(0).toString())
        .isEqualTo("{\"code\":\"MAINSTREAM\",\"name\":\"mainstream with support\",\"published\":null,\"made\":1}");
  }

  @Test
  void placementTypesAtTheSameProvisionsAreComparedTogether() throws IOException {
    JsonNode special = summary(TinyPlan.plan()).get("base-year-totals").get("by-placement").get(0);

    assertThat(special.get("code").asString()).isEqualTo("special_maintained + special_academy");
    assertThat(special.get("published").asInt()).isEqualTo(2);
    assertThat(special.get("made").asInt()).isEqualTo(2);
  }

  @Test
  void theSummaryCountsEveryYear() throws IOException {
    JsonNode year = summary(TinyPlan.plan()).get("years").get(1);

    assertThat(year.get("year").asString()).isEqualTo("2025/26");
    assertThat(year.get("children").asInt()).isEqualTo(7);
    assertThat(year.get("unplaced").asInt()).isEqualTo(1);
    assertThat(year.get("shortfall").asInt()).isEqualTo(2);
    assertThat(year.get("shortfall-in-inmss").asInt()).isEqualTo(1);
    assertThat(year.get("in-inmss").asInt()).isEqualTo(2);
    assertThat(year.get("surplus").asInt()).isEqualTo(2);
    assertThat(year.get("over-number").asInt()).isEqualTo(1);
    assertThat(year.get("travel").get("over-guideline-secondary").asInt()).isEqualTo(1);
  }

  @Test
  void withoutABoundTheSummarySaysSo() throws IOException {
    JsonNode summary = summary(TinyPlan.plan());

    assertThat(summary.get("schema").asString()).isEqualTo("placewright-summary-2");
    assertThat(summary.get("bound-words").asString()).isEqualTo("no bound");
    assertThat(summary.get("gap").isNull()).isTrue();
  }

  @Test
  void withABoundTheSummaryHasTheGap() throws IOException {
    JsonNode summary = summary(TinyPlan.planWithBound());

    assertThat(summary.get("gap").asDouble()).isEqualTo(1.0);
    assertThat(summary.get("bound-words").asString()).isEqualTo("at most 100.00% above the best possible");
  }

  @Test
  void theMapHasPointsInDegreesAndFlowsWithChildren() throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), folder);
    List<JsonNode> features = new JsonMapper().readTree(folder.resolve("map.geojson").toFile())
        .get("features")
        .valueStream()
        .toList();

    JsonNode ashby = features.stream()
        .filter(feature -> feature.get("properties").path("id").asString("").equals("ashby"))
        .findFirst()
        .orElseThrow();
    assertThat(ashby.get("geometry").get("coordinates").get(0).asDouble()).isBetween(-2.01, -1.99);
    assertThat(ashby.get("geometry").get("coordinates").get(1).asDouble()).isBetween(51.33, 51.35);
    assertThat(ashby.get("properties").get("shortfall 2025/26").asInt()).isEqualTo(1);
    assertThat(features).filteredOn(feature -> layer(feature).equals("provision")).hasSize(3);
    assertThat(features)
        .filteredOn(feature -> layer(feature).equals("flow"))
        .anySatisfy(
            feature -> assertThat(feature.get("properties").toString())
                .isEqualTo(
                    "{\"layer\":\"flow\",\"from\":\"ashby\",\"to\":\"indep\",\"children 2024/25\":0,\"children 2026/27\":1,\"minutes\":80}"));
  }

  private static String layer(JsonNode feature) {
    return feature.get("properties").get("layer").asString();
  }

  private JsonNode summary(Plan plan) throws IOException {
    RunReport.write(plan, TinyPlan.facts(), folder);
    return new JsonMapper().readTree(folder.resolve("summary.json").toFile());
  }
}
