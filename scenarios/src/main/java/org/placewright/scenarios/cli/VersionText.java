package org.placewright.scenarios.cli;

import org.placewright.scenarios.run.BuildFacts;
import picocli.CommandLine.IVersionProvider;

/** Says which program this is. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    BuildFacts build = BuildFacts.read();
    return new String[]{"Placewright %s, commit %s".formatted(build.version(), build.commit())};
  }
}
