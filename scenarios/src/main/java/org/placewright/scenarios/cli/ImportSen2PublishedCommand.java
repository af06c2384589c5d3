package org.placewright.scenarios.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.published.ImportSen2Published;
import org.placewright.scenarios.published.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The department's published tables of plans in, a county's tables out. */
@Command(
    name = "sen2-published",
    mixinStandardHelpOptions = true,
    description = {
        "Makes the tables of published plans of a county, its county.yaml and its baseline scenario, of the department's release"
            + " \"Education, health and care plans\".",
        "A cell without a number (x, z, c, low) is worked out where its row's total leaves one answer, and reported; else it is a"
            + " fault."})
final class ImportSen2PublishedCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV files of the release, known by their columns: caseload, sen_needs_all_plans, newplans, sen_need_newplans,"
          + " ceased_plans; for the years from 2010 sen2_age_caseload and sen2_estab_caseload of 2022 too.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--council",
      paramLabel = "CODE",
      required = true,
      description = "The council: its code like E06000054, its old code like 865, or its name.")
  private String council;

  @Mixin
  private ImportOutput output;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Faults faults = new Faults();
    Optional<Imported> read = ImportSen2Published.read(files, council, faults);
    return output.finish(read, faults, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
