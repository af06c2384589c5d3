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
import org.placewright.scenarios.file.InputFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code run.json}: what ran, from which files, with which program, when. */
public final class RunRecord {
  /** Names what {@code run.json} holds; changes when a name or a meaning in it does. */
  public static final String SCHEMA = "placewright-run-1";
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunRecord() {}

  /**
   * What ran.
   *
   * @param command which command of the program
   * @param county short name of the county or history
   * @param changes what the scenario changes, a sentence each
   */
  public record Subject(
      String command,
      String scenario,
      String title,
      String county,
      List<String> changes,
      List<InputFile> inputs) {}

  /**
   * Writes the record; nothing may be written into the folder afterwards.
   *
   * @param more what only some commands say, by key
   */
  static void write(
      Subject subject,
      RunOptions options,
      BuildFacts build,
      Instant started,
      Map<String, BigDecimal> seconds,
      Map<String, Object> more,
      Path folder) throws IOException {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("schema", SCHEMA);
    run.put("command", subject.command());
    run.put("scenario", subject.scenario());
    run.put("title", subject.title());
    run.put("county", subject.county());
    run.put("changes", subject.changes());
    run.putAll(more);
    run.put("inputs", listInputs(subject.inputs()));
    run.put("seed", options.seed());
    options.future().ifPresent(number -> run.put("future", number));
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
