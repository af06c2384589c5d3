package org.placewright.scenarios.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.published.ImportOns;
import org.placewright.scenarios.published.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Published population in, localities out. */
@Command(
    name = "ons",
    mixinStandardHelpOptions = true,
    description = "Makes localities.csv, population.csv and boundaries.geojson of a county of files of the Office for National Statistics.")
final class ImportOnsCommand implements Callable<Integer> {
  @Option(
      names = "--population",
      paramLabel = "FILE",
      required = true,
      description = "People by single year of age, a row an LSOA or MSOA, a column an age.")
  private Path population;

  @Option(
      names = "--council",
      paramLabel = "CODE",
      required = true,
      description = "The council whose areas are wanted: its code like E06000054, or its name.")
  private String council;

  @Option(
      names = "--centroids",
      paramLabel = "FILE",
      description = "Population-weighted centres, where the population's file has none: code, x and y (grid metres or degrees).")
  private Optional<Path> centroids = Optional.empty();

  @Option(
      names = "--lookup",
      paramLabel = "FILE",
      description = "From LSOAs of 2011 to those of 2021, to carry a population of 2011 areas to 2021 areas.")
  private Optional<Path> lookup = Optional.empty();

  @Option(names = "--boundaries", paramLabel = "FILE", description = "Boundaries of the same areas: GeoJSON in degrees (WGS84).")
  private Optional<Path> boundaries = Optional.empty();

  @Option(
      names = "--estimates",
      paramLabel = "FILE",
      description = "Mid-year estimates of councils by single year of age: area_code, area_name, year, age, persons. Areas are scaled to"
          + " the latest.")
  private Optional<Path> estimates = Optional.empty();

  @Option(
      names = "--projections",
      paramLabel = "FILE",
      description = "Projections with the same columns, for population.csv: only their growth is used, on the estimates.")
  private Optional<Path> projections = Optional.empty();

  @Mixin
  private BaseYearOption baseYear;

  @Mixin
  private ImportOutput output;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Faults faults = new Faults();
    ImportOns.Files files = new ImportOns.Files(
        population, council, centroids, lookup, boundaries, estimates, projections, baseYear.year());
    Optional<Imported> read = ImportOns.read(files, output.folder(), faults);
    return output.finish(read, faults, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
