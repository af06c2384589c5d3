package org.placewright.geodata.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.placewright.geodata.read.OsmFile;
import org.placewright.geodata.read.OsmFormatException;

/**
 * Makes a network of an OpenStreetMap extract: driven ways, contracted to stretches between junctions, and of these the
 * largest part in which every junction can be reached from every other.
 *
 * @param report what was taken and what was left out
 */
public record RoadReader(RoadNetwork network, RoadReport report) {
  public RoadReader {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(report, "report");
  }

  /** Reads an extract. An {@link OsmFormatException} says what is wrong with the file. */
  public static RoadReader read(Path extract, RoadSpeeds speeds) throws IOException {
    RoadTally tally = new RoadTally();
    RoadSegments all = RoadSegments.read(new OsmFile(extract), speeds, tally);
    RoadReader read = of(all, tally);
    if (read.network.stretches() == 0) {
      throw new OsmFormatException(
          "it holds no road in Great Britain that a taxi drives (%,d ways with a speed, %,d of their points without a position)"
              .formatted(read.report.ways(), read.report.missingPoints()));
    }
    return read;
  }

  static RoadReader of(RoadSegments all, RoadTally tally) {
    Contraction.Result whole = Contraction.of(all);
    RoadGraph.Parts parts = RoadGraph.findParts(whole.network());
    boolean[] kept = new boolean[all.count()];
    for (int s = 0; s < kept.length; s++) {
      int stretch = whole.stretchOf()[s];
      kept[s] = parts.largest().contains(whole.network().from(stretch))
          && parts.largest().contains(whole.network().to(stretch));
    }
    RoadNetwork network = Contraction.of(all.only(kept)).network();
    return new RoadReader(network, tally.report(size(network, 1), cutOff(whole.network(), parts)));
  }

  private static RoadReport.Size size(RoadNetwork network, int pieces) {
    return new RoadReport.Size(pieces, network.junctions(), network.stretches(), network.metres());
  }

  private static RoadReport.Size cutOff(RoadNetwork whole, RoadGraph.Parts parts) {
    int stretches = 0;
    long decimetres = 0;
    for (int s = 0; s < whole.stretches(); s++) {
      if (!parts.largest().contains(whole.from(s)) || !parts.largest().contains(whole.to(s))) {
        stretches++;
        decimetres += whole.length(s);
      }
    }
    return new RoadReport.Size(
        Math.max(0, parts.pieces() - 1), whole.junctions() - parts.largest().size(), stretches, decimetres / 10);
  }
}
