package org.placewright.scenarios.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of a run in a few lines, as its {@code summary.json} gives it.
 *
 * @param lines what to print, in order
 */
public record Headline(List<String> lines) {
  public Headline {
    lines = List.copyOf(lines);
  }

  /** Reads the headline of a finished run. */
  public static Headline of(Path run) throws IOException {
    JsonNode summary = JsonMapper.shared().readTree(Files.readString(run.resolve("summary.json")));
    JsonNode years = summary.get("years");
    JsonNode first = years.get(0);
    JsonNode last = years.get(years.size() - 1);
    List<String> lines = new ArrayList<>();
    lines.add(summary.get("title").asString());
    lines.add(
        "  children with plans: %,d in %s, %,d in %s".formatted(
            first.get("children").asInt(), first.get("year").asString(), last.get("children").asInt(), last.get("year").asString()));
    lines.add(
        "  without a suitable local place: %,d in %s, %,d in %s (of whom %,d in an independent or non-maintained school)".formatted(
            first.get("shortfall").asInt(), first.get("year").asString(), last.get("shortfall").asInt(),
            last.get("year").asString(), last.get("shortfall-in-inmss").asInt()));
    lines.add("  without any place: %,d in %s".formatted(last.get("unplaced").asInt(), last.get("year").asString()));
    lines.add(
        "  cost: £%,.0f in all years, £%,.0f in %s (prices of %s)".formatted(
            pounds(summary, "pounds-total"), pounds(last, "pounds"), last.get("year").asString(),
            summary.get("currency-year").asString()));
    lines.add("  certificate: " + summary.get("bound-words").asString());
    lines.add("  read the answer: " + run.resolve("report.html"));
    return new Headline(lines);
  }

  private static BigDecimal pounds(JsonNode node, String field) {
    return Objects.requireNonNull(node.get(field), field).asDecimal();
  }
}
