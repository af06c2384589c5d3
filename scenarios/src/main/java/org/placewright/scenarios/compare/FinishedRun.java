package org.placewright.scenarios.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.placewright.scenarios.report.Summary;

/**
 * A run folder, read back.
 *
 * @param folder as the user named it
 * @param record what ran
 * @param summary its headline figures
 * @param figures everything compared, in the order the run states it
 */
public record FinishedRun(Path folder, Ran record, Summary summary, Map<FigureKey, BigDecimal> figures) {
  public FinishedRun {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(summary, "summary");
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * What {@code run.json} says, as far as it matters here.
   *
   * @param changes what the scenario changes, a sentence each, in order
   * @param resolvedScenario the text of its scenario.yaml
   */
  public record Ran(
      String schema,
      String command,
      String scenario,
      List<String> changes,
      List<Input> inputs,
      Optional<Integer> future,
      Optional<Long> seed,
      @JsonProperty("resolved-scenario") Optional<String> resolvedScenario,
      Optional<String> version,
      Optional<String> commit) {}

  /** A file the plan was made from, and the digest of its bytes. */
  public record Input(String file, String sha256) {}

  /** The figure; nothing where the run states none and that does not mean zero. */
  Optional<BigDecimal> find(FigureKey key) {
    BigDecimal figure = figures.get(key);
    return figure == null && key.measure().isNothingWhenAbsent() ? Optional.of(BigDecimal.ZERO) : Optional.ofNullable(figure);
  }

  /** A figure that is always known. */
  BigDecimal get(FigureKey key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("%s states no %s".formatted(folder, key)));
  }

  /** What the plan costs above the bound in present value; nothing without a bound. */
  Optional<BigDecimal> gapPounds() {
    return summary.lowerBound().map(bound -> summary.planValue().total().subtract(bound));
  }
}
