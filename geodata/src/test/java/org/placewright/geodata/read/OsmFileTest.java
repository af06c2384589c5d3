package org.placewright.geodata.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmFileTest {
  private static final String XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <osm version="0.6">
        <node id="11" lat="52.67" lon="-0.73"/>
        <node id="12" lat="52.68" lon="-0.72"><tag k="highway" v="crossing"/></node>
        <node id="13" lat="NaN" lon="-0.71"/>
        <node id="14" lat="52.69" lon="-0.70" action="delete"/>
        <way id="7"><nd ref="11"/><nd ref="12"/><tag k="highway" v="tertiary"/><tag k="name" v="Oakham Rd &amp; Lane"/></way>
        <way id="8"><nd ref="12"/><nd ref="13"/><tag k="waterway" v="river"/></way>
        <way id="9" visible="false"><nd ref="12"/><nd ref="13"/><tag k="highway" v="primary"/></way>
      </osm>
      """;
  private static final List<String> NODES = List.of("11 -0.73 52.67", "12 -0.72 52.68");
  private static final List<String> WAYS = List.of("7 tertiary [11, 12]");

  @TempDir
  private Path folder;

  @Test
  void xmlGivesItsPointsAndTheWaysOfOneTag() throws IOException {
    assertThat(nodes(XML.getBytes(StandardCharsets.UTF_8))).isEqualTo(NODES);
    assertThat(ways(XML.getBytes(StandardCharsets.UTF_8))).isEqualTo(WAYS);
  }

  @Test
  void gzippedXmlIsTheSame() throws IOException {
    assertThat(nodes(gzipped(XML.getBytes(StandardCharsets.UTF_8)))).isEqualTo(NODES);
    assertThat(ways(gzipped(XML.getBytes(StandardCharsets.UTF_8)))).isEqualTo(WAYS);
  }

  @Test
  void pbfIsTheSameWhetherItsPointsAreDenseOrSingle() throws IOException {
    byte[] pbf = MadePbf.begin("OsmSchema-V0.6", "DenseNodes")
        .dense(new long[][]{{11, -7_300_000, 526_700_000}})
        .node(12, 1000, 1, 2, -720_001_000, 52_679_998_000L)
        .way(7, Map.of("highway", "tertiary", "name", "Oakham Rd"), 11, 12)
        .way(8, Map.of("waterway", "river"), 12, 11)
        .bytes();
    assertThat(nodes(pbf)).isEqualTo(NODES);
    assertThat(ways(pbf)).isEqualTo(WAYS);
    assertThat(ways(gzipped(pbf))).isEqualTo(WAYS);
  }

  @Test
  void aPointIsGivenWithItsTagsWhereItHasTheTagThatIsAskedFor() throws IOException {
    List<String> expected = List.of(
        "11 -0.73 52.67", "12 -0.72 52.68 {access=private, barrier=gate}", "15 -0.71 52.69", "16 -0.70 52.70 {barrier=bollard}");
    byte[] xml = """
        <osm>
          <node id="11" lat="52.67" lon="-0.73"/>
          <node id="12" lat="52.68" lon="-0.72"><tag k="barrier" v="gate"/><tag k="access" v="private"/></node>
          <node id="14" lat="52.69" lon="-0.70" action="delete"><tag k="barrier" v="gate"/></node>
          <node id="15" lat="52.69" lon="-0.71"><tag k="highway" v="crossing"/></node>
          <node id="16" lat="52.70" lon="-0.70"><tag k="barrier" v="bollard"/></node>
        </osm>
        """.getBytes(StandardCharsets.UTF_8);
    assertThat(nodes(xml)).isEqualTo(expected);
    assertThat(nodes(gzipped(xml))).isEqualTo(expected);
    long[][] points = {{11, -7_300_000, 526_700_000}, {12, -7_200_000, 526_800_000}, {15, -7_100_000, 526_900_000}};
    byte[] pbf = MadePbf.begin("DenseNodes")
        .dense(points, List.of(List.of(), List.of("barrier", "gate", "access", "private"), List.of("highway", "crossing")))
        .node(16, -7_000_000, 527_000_000, Map.of("barrier", "bollard"))
        .bytes();
    assertThat(nodes(pbf)).isEqualTo(expected);
  }

  @Test
  void tagsOfTooFewOrTooManyPointsAreRefused() {
    long[][] points = {{11, 5, 6}, {12, 7, 8}};
    List<String> gate = List.of("barrier", "gate");
    for (List<List<String>> tags : List.of(List.of(gate), List.of(gate, gate, gate), List.of(gate, List.of("barrier")))) {
      byte[] pbf = MadePbf.begin("DenseNodes").dense(points, tags).bytes();
      assertThatThrownBy(() -> nodes(pbf)).isInstanceOf(OsmFormatException.class).hasMessageContaining("damaged");
    }
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> ways(new byte[0])).isInstanceOf(OsmFormatException.class).hasMessage("the file is empty");
  }

  @Test
  void whatIsNoExtractIsRefused() {
    assertThatThrownBy(() -> ways("id,name\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(OsmFormatException.class)
        .hasMessageContaining("no OpenStreetMap extract");
    assertThatThrownBy(() -> ways("<html><body>404</body></html>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("starts with <html>");
    assertThatThrownBy(() -> ways(new byte[]{'B', 'Z', 'h', '9', 1})).hasMessageContaining("bzip2");
    assertThatThrownBy(() -> ways(new byte[]{0, 0, 0, 3, 1, 2, 3})).isInstanceOf(OsmFormatException.class);
    assertThatThrownBy(() -> ways(new byte[]{0, 0, (byte) 0xFF, (byte) 0xFF})).isInstanceOf(OsmFormatException.class);
  }

  @Test
  void aPbfFileThatNeedsMoreThanIsReadHereIsRefused() {
    byte[] history = MadePbf.begin("OsmSchema-V0.6", "HistoricalInformation").bytes();
    assertThatThrownBy(() -> ways(history)).hasMessageContaining("HistoricalInformation");
    byte[] zstd = MadePbf.begin("OsmSchema-V0.6").block("OSMData", MadePbf.zstd()).bytes();
    assertThatThrownBy(() -> ways(zstd)).hasMessageContaining("only zlib can be read");
  }

  @Test
  void aFileCutOffAnywhereIsRefusedUnlessCutBetweenTwoBlocks() throws IOException {
    byte[] pbf = MadePbf.begin("DenseNodes").dense(new long[][]{{11, 5, 6}, {12, 7, 8}}).bytes();
    int firstBlock = MadePbf.begin("DenseNodes").bytes().length;
    for (int length = 1; length < pbf.length; length++) {
      byte[] cut = Arrays.copyOf(pbf, length);
      if (length == firstBlock) {
        assertThat(nodes(cut)).isEmpty();
      } else {
        assertThatThrownBy(() -> nodes(cut)).as("%d bytes", length).isInstanceOf(OsmFormatException.class);
      }
    }
    byte[] xml = XML.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> nodes(Arrays.copyOf(xml, xml.length - 30))).hasMessageContaining("not well-formed in line");
    byte[] packed = gzipped(xml);
    assertThatThrownBy(() -> nodes(Arrays.copyOf(packed, packed.length - 30))).isInstanceOf(OsmFormatException.class);
  }

  /** Changed bytes may make another sound file, or none; never another failure, and never an endless one. */
  @Test
  void aFileWithChangedBytesIsReadOrRefused() {
    byte[] pbf = MadePbf.begin("DenseNodes")
        .dense(new long[][]{{11, 5, 6}, {12, 7, 8}}, List.of(List.of("barrier", "gate", "access", "no"), List.of()))
        .way(7, Map.of("highway", "tertiary"), 11, 12)
        .node(13, 100, 1, 2, 3, 4)
        .bytes();
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      byte[] changed = pbf.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        nodes(changed);
        ways(changed);
      } catch (IOException e) {
        assertThat(e).isInstanceOf(OsmFormatException.class);
      }
    }
  }

  @Test
  void entitiesOfXmlAreNeverFollowed() {
    String xml = """
        <!DOCTYPE osm [<!ENTITY lol "lol"><!ENTITY file SYSTEM "file:///etc/hostname">]>
        <osm><way id="1"><nd ref="1"/><tag k="highway" v="&file;"/></way></osm>
        """;
    assertThatThrownBy(() -> ways(xml.getBytes(StandardCharsets.UTF_8))).isInstanceOf(OsmFormatException.class);
  }

  @Test
  void aNumberThatIsNoneIsRefusedWithItsLine() {
    String xml = "<osm>\n<node id=\"x7\" lat=\"1\" lon=\"2\"/>\n</osm>";
    assertThatThrownBy(() -> nodes(xml.getBytes(StandardCharsets.UTF_8)))
        .hasMessage("line 2: <node> needs a number for id, not \"x7\"");
  }

  @Test
  void anExtractWithoutAnythingIsSound() {
    assertThatCode(() -> ways("<osm/>".getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
  }

  private List<String> nodes(byte[] bytes) throws IOException {
    List<String> nodes = new ArrayList<>();
    new OsmFile(write(bytes)).readNodes(
        "barrier", (id, longitude, latitude, tags) -> nodes.add(
            ("%d %.2f %.2f " + new TreeMap<>(tags)).formatted(id, longitude, latitude).replace(" {}", "")));
    return nodes;
  }

  private List<String> ways(byte[] bytes) throws IOException {
    List<String> ways = new ArrayList<>();
    new OsmFile(write(bytes)).readWays("highway", way -> {
      List<Long> nodes = new ArrayList<>();
      for (int i = 0; i < way.nodeCount(); i++) {
        nodes.add(way.node(i));
      }
      ways.add("%d %s %s".formatted(way.id(), way.findTag("highway").orElseThrow(), nodes));
    });
    return ways;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("any-name"), bytes);
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
