package org.placewright.scenarios.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes tables of ours from files that others publish or return. */
@Command(
    name = "import",
    subcommands = {ImportSen2Command.class, ImportSen2PublishedCommand.class, ImportOnsCommand.class, ImportGiasCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "FORMAT",
    description = "Makes tables for a county or a history from files as they come.")
final class ImportCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "import what? sen2, sen2-published, ons or gias");
  }
}
