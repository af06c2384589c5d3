package org.placewright.scenarios.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.transition.DemandHistory;
import org.placewright.scenarios.file.InputFile;
import org.placewright.scenarios.file.Scenario;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code run.json}: what ran, from which files, with which program, when. */
final class RunRecord {
  private static final String SCHEMA = "placewright-run-1";
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunRecord() {}

  /**
   * Writes the record; nothing may be written into the folder afterwards.
   *
   * @param command which command of the program ran
   */
  static void write(
      String command,
      Scenario scenario,
      RunOptions options,
      BuildFacts build,
      Instant started,
      Map<String, BigDecimal> seconds,
      Path folder) throws IOException {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("scenario", scenario.name());
    subject.put("title", scenario.title());
    subject.put("county", scenario.county().id());
    subject.put("changes", scenario.changes().stream().map(Intervention::describe).toList());
    subject.put("resolved-scenario", scenario.resolved(folder));
    subject.put("inputs", listInputs(scenario.inputs()));
    write(command, subject, options, build, started, seconds, folder);
  }

  /** The same for a run that is about a history and no scenario. */
  static void write(
      String command,
      DemandHistory history,
      List<InputFile> inputs,
      RunOptions options,
      BuildFacts build,
      Instant started,
      Map<String, BigDecimal> seconds,
      Path folder) throws IOException {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("history", history.id());
    subject.put("title", history.name());
    subject.put("inputs", listInputs(inputs));
    write(command, subject, options, build, started, seconds, folder);
  }

  private static void write(
      String command,
      Map<String, Object> subject,
      RunOptions options,
      BuildFacts build,
      Instant started,
      Map<String, BigDecimal> seconds,
      Path folder) throws IOException {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("schema", SCHEMA);
    run.put("command", command);
    run.putAll(subject);
    run.put("seed", options.seed());
    run.put("effort", options.effortLabel());
    run.put("threads", options.threads());
    run.put("version", build.version());
    run.put("commit", build.commit());
    run.put("java", System.getProperty("java.version"));
    run.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    run.put("finished", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    run.put("seconds-by-stage", seconds);
    run.put("exit", "done");
    Files.writeString(folder.resolve("run.json"), MAPPER.writeValueAsString(run) + "\n", StandardCharsets.UTF_8);
  }

  private static List<Map<String, String>> listInputs(List<InputFile> inputs) {
    return inputs.stream().map(input -> {
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put("file", input.name());
      entry.put("sha256", input.sha256());
      return entry;
    }).toList();
  }
}
