package org.placewright.geodata.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Provision;

/**
 * A county's road file, and the folder where what was found on it is kept for the next run.
 *
 * <p>Kept are the contracted network and the ways between the county's places on empty roads. The key of the network is the
 * SHA-256 of the road file's digest, the speeds and {@link RoadRules#VERSION}; that of the ways is of these and of where all
 * places are, in their order. Of the program itself nothing is in a key but that number, which a test holds to what the
 * program makes of an extract. The peak-time factor and the other assumptions of journeys are in no key, because they are
 * counted in after what is kept. What is kept and damaged is found out and made anew.
 *
 * @param sha256 digest of the extract's bytes, in hexadecimal digits
 * @param keepIn where to keep; empty when nothing is kept
 */
public record RoadFile(Path extract, String sha256, RoadSpeeds speeds, Optional<Path> keepIn) {
  private static final String NETWORK = "network";
  private static final String WAYS = "ways";

  public RoadFile {
    Objects.requireNonNull(extract, "extract");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(speeds, "speeds");
    Objects.requireNonNull(keepIn, "keepIn");
  }

  /**
   * Finds the ways of a county, or takes them from where they are kept; then the extract is not opened. Writes nothing: see
   * {@link CountyRoads#keep}.
   *
   * @throws org.placewright.geodata.read.OsmFormatException when the file must be read and is no sound extract, or has no
   *     roads
   */
  public CountyRoads find(Collection<Locality> localities, Collection<Provision> provisions) throws IOException {
    List<Locality> homes = List.copyOf(localities);
    List<Provision> all = List.copyOf(provisions);
    List<GridPoint> sites = CountyRoads.sites(CountyRoads.listWithSite(all));
    String network = "%s, rules %d, %s".formatted(sha256, RoadRules.VERSION, speeds.fingerprint());
    Optional<CheckedFile> networkFile = file(NETWORK, network);
    Optional<CheckedFile> waysFile = file(WAYS, "%s; %s; %s".formatted(network, written(CountyRoads.points(homes)), written(sites)));
    Optional<RoadCodec.Ways> kept = read(waysFile, RoadCodec::readWays)
        .filter(ways -> ways.matrix().isBetween(homes.size(), sites.size()));
    if (kept.isPresent()) {
      return new CountyRoads(homes, all, kept.get().matrix(), kept.get().report(), List.of());
    }
    Optional<RoadReader> keptRoads = read(networkFile, RoadCodec::readRoads);
    RoadReader roads = keptRoads.isPresent() ? keptRoads.get() : RoadReader.read(extract, speeds);
    DrivenMatrix matrix = DrivenMatrix.find(roads.network(), CountyRoads.points(homes), sites);
    Runnable keepNetwork = () -> networkFile.filter(file -> keptRoads.isEmpty())
        .ifPresent(file -> file.write(RoadCodec.write(roads)));
    Runnable keepWays = () -> waysFile.ifPresent(
        file -> file.write(RoadCodec.write(new RoadCodec.Ways(roads.report(), matrix))));
    return new CountyRoads(homes, all, matrix, roads.report(), List.of(keepNetwork, keepWays));
  }

  private Optional<CheckedFile> file(String kind, String dependsOn) {
    byte[] key = CheckedFile.digest(ByteBuffer.wrap((kind + " " + dependsOn).getBytes(StandardCharsets.UTF_8)));
    return keepIn.map(folder -> new CheckedFile(folder, kind, key));
  }

  /** What a file keeps; a file that proves itself but was written by another program may still be no such thing. */
  private static <T> Optional<T> read(Optional<CheckedFile> file, Function<ByteBuffer, T> codec) {
    try {
      return file.flatMap(CheckedFile::read).map(codec);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String written(List<GridPoint> points) {
    return points.stream().map(p -> p.easting() + " " + p.northing()).collect(Collectors.joining(","));
  }
}
