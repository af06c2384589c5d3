package org.placewright.scenarios.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.published.ImportGias;
import org.placewright.scenarios.published.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The register of schools in, provisions and places out. */
@Command(
    name = "gias",
    mixinStandardHelpOptions = true,
    description = {
        "Makes provisions.csv, places.csv and, with labelled defaults, rates.csv and transport.csv of a county of the register of"
            + " schools; lists mainstream schools that could host a base in hosts.csv.",
        "Import sen2-published and ons into the folder first: children whom the register's places cannot hold then get places that"
            + " are marked as not traced, and \"check\" passes."})
final class ImportGiasCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "edubasealldata, as published by \"Get information about schools\".")
  private Path file;

  @Option(
      names = "--council",
      paramLabel = "NAME",
      required = true,
      description = "The council: its name, its code like E06000054, or its old code like 865.")
  private String council;

  @Option(
      names = "--neighbours-within",
      paramLabel = "MILES",
      description = "List special schools of other councils so many straight miles from a home in imports/neighbour-schools.csv.")
  private Optional<Integer> neighboursWithin = Optional.empty();

  @Mixin
  private BaseYearOption baseYear;

  @Mixin
  private ImportOutput output;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Faults faults = new Faults();
    OptionalInt miles = neighboursWithin.map(OptionalInt::of).orElse(OptionalInt.empty());
    Optional<Imported> read = ImportGias.read(file, council, miles, baseYear.year(), output.folder(), faults);
    return output.finish(read, faults, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
