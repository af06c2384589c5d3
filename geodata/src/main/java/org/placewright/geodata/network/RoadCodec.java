package org.placewright.geodata.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Networks and matrices as bytes, big-endian: arrays behind their length, texts in UTF-8 behind theirs. Reading what these
 * methods did not write throws {@link RuntimeException}s.
 */
final class RoadCodec {
  private RoadCodec() {}

  /** Ways between places, and what is known of the roads they were found on. */
  record Ways(RoadReport report, DrivenMatrix matrix) {}

  static byte[] write(RoadReader roads) {
    return bytes(out -> {
      write(roads.report(), out);
      RoadNetwork network = roads.network();
      out.writeInt(network.junctions());
      write(network.ends(), out);
      write(network.flags(), out);
      write(network.starts(), out);
      write(network.shape(), out);
    });
  }

  static RoadReader readRoads(ByteBuffer in) {
    RoadReport report = readReport(in);
    return new RoadReader(new RoadNetwork(in.getInt(), ints(in), ints(in), ints(in), ints(in)), report);
  }

  static byte[] write(Ways ways) {
    return bytes(out -> {
      write(ways.report(), out);
      write(ways.matrix().homesAway(), out);
      write(ways.matrix().schoolsAway(), out);
      for (long cost : ways.matrix().costs()) {
        out.writeLong(cost);
      }
    });
  }

  static Ways readWays(ByteBuffer in) {
    RoadReport report = readReport(in);
    double[] homesAway = doubles(in);
    double[] schoolsAway = doubles(in);
    long[] costs = new long[homesAway.length * schoolsAway.length];
    in.asLongBuffer().get(costs);
    return new Ways(report, new DrivenMatrix(homesAway, schoolsAway, costs));
  }

  private static void write(RoadReport report, DataOutputStream out) throws IOException {
    out.writeInt(report.ways());
    out.writeInt(report.leftOutByClass().size());
    for (Map.Entry<String, Integer> entry : report.leftOutByClass().entrySet()) {
      write(entry.getKey(), out);
      out.writeInt(entry.getValue());
    }
    out.writeInt(report.closed());
    out.writeInt(report.limitsNotUnderstood());
    write(report.firstLimitNotUnderstood(), out);
    out.writeInt(report.missingPoints());
    out.writeInt(report.barriers());
    out.writeInt(report.barriersUnclear());
    write(report.kept(), out);
    write(report.cutOff(), out);
  }

  private static RoadReport readReport(ByteBuffer in) {
    int ways = in.getInt();
    Map<String, Integer> leftOut = new TreeMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      leftOut.put(text(in), in.getInt());
    }
    return new RoadReport(
        ways, leftOut, in.getInt(), in.getInt(), text(in), in.getInt(), in.getInt(), in.getInt(), size(in), size(in));
  }

  private static void write(RoadReport.Size size, DataOutputStream out) throws IOException {
    out.writeInt(size.pieces());
    out.writeInt(size.junctions());
    out.writeInt(size.stretches());
    out.writeLong(size.metres());
  }

  private static RoadReport.Size size(ByteBuffer in) {
    return new RoadReport.Size(in.getInt(), in.getInt(), in.getInt(), in.getLong());
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(int[] values, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + Integer.BYTES * values.length);
    return values;
  }

  private static void write(double[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static double[] doubles(ByteBuffer in) {
    double[] values = new double[in.getInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getDouble();
    }
    return values;
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory never fails", e);
    }
    return bytes.toByteArray();
  }
}
