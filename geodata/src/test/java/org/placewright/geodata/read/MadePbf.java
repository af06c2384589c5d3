package org.placewright.geodata.read;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/** Writes small PBF files, sound or not, by the published format. */
final class MadePbf {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private interface Fields {
    void to(CodedOutputStream out) throws IOException;
  }

  static MadePbf begin(String... requiredFeatures) {
    MadePbf made = new MadePbf();
    made.block("OSMHeader", packed(message(out -> {
      for (String feature : requiredFeatures) {
        out.writeString(4, feature);
      }
    })));
    return made;
  }

  /** Points as dense nodes: id, longitude and latitude in steps of 100 nanodegrees. */
  MadePbf dense(long[][] points) {
    return dense(points, List.of());
  }

  /** The same with tags of each point: key, value, key, value; of no point any when the list is empty. */
  MadePbf dense(long[][] points, List<List<String>> tags) {
    List<String> strings = new ArrayList<>(List.of(""));
    byte[] said = message(out -> {
      for (List<String> ofPoint : tags) {
        for (String text : ofPoint) {
          out.writeUInt32NoTag(strings.size());
          strings.add(text);
        }
        out.writeUInt32NoTag(0);
      }
    });
    byte[] group = message(out -> out.writeByteArray(2, message(dense -> {
      dense.writeByteArray(1, deltas(points, 0));
      dense.writeByteArray(8, deltas(points, 2));
      dense.writeByteArray(9, deltas(points, 1));
      dense.writeByteArray(10, said);
    })));
    block("OSMData", packed(primitive(strings, group)));
    return this;
  }

  /** One point by itself, with tags. */
  MadePbf node(long id, long longitude, long latitude, Map<String, String> tags) {
    List<String> strings = new ArrayList<>(List.of(""));
    tags.forEach((key, value) -> strings.addAll(List.of(key, value)));
    byte[] group = message(out -> out.writeByteArray(1, message(node -> {
      node.writeSInt64(1, id);
      node.writeByteArray(2, indexes(tags.size(), 1));
      node.writeByteArray(3, indexes(tags.size(), 2));
      node.writeSInt64(8, latitude);
      node.writeSInt64(9, longitude);
    })));
    block("OSMData", packed(primitive(strings, group)));
    return this;
  }

  /** One point by itself, with a granularity and offsets of its own. */
  MadePbf node(long id, int granularity, long longitude, long latitude, long longitudeOffset, long latitudeOffset) {
    byte[] group = message(out -> out.writeByteArray(1, message(node -> {
      node.writeSInt64(1, id);
      node.writeSInt64(8, latitude);
      node.writeSInt64(9, longitude);
    })));
    block("OSMData", raw(message(out -> {
      out.writeByteArray(1, new byte[0]);
      out.writeByteArray(2, group);
      out.writeInt32(17, granularity);
      out.writeInt64(19, latitudeOffset);
      out.writeInt64(20, longitudeOffset);
    })));
    return this;
  }

  MadePbf way(long id, Map<String, String> tags, long... nodes) {
    List<String> strings = new ArrayList<>(List.of(""));
    tags.forEach((key, value) -> strings.addAll(List.of(key, value)));
    long[][] refs = new long[nodes.length][];
    for (int i = 0; i < nodes.length; i++) {
      refs[i] = new long[]{nodes[i]};
    }
    byte[] group = message(out -> out.writeByteArray(3, message(way -> {
      way.writeInt64(1, id);
      way.writeByteArray(2, indexes(tags.size(), 1));
      way.writeByteArray(3, indexes(tags.size(), 2));
      way.writeByteArray(8, deltas(refs, 0));
    })));
    block("OSMData", packed(primitive(strings, group)));
    return this;
  }

  MadePbf block(String type, byte[] blob) {
    byte[] header = message(out -> {
      out.writeString(1, type);
      out.writeInt32(3, blob.length);
    });
    file.writeBytes(ByteBuffer.allocate(4).putInt(header.length).array());
    file.writeBytes(header);
    file.writeBytes(blob);
    return this;
  }

  byte[] bytes() {
    return file.toByteArray();
  }

  /** A blob packed in a way that is not read. */
  static byte[] zstd() {
    return message(out -> out.writeByteArray(7, new byte[]{1, 2, 3}));
  }

  private static byte[] primitive(List<String> strings, byte[] group) {
    return message(out -> {
      out.writeByteArray(1, message(table -> {
        for (String text : strings) {
          table.writeBytes(1, ByteString.copyFromUtf8(text));
        }
      }));
      out.writeByteArray(2, group);
    });
  }

  private static byte[] raw(byte[] content) {
    return message(out -> out.writeByteArray(1, content));
  }

  static byte[] packed(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return message(out -> {
      out.writeInt32(2, content.length);
      out.writeBytes(3, ByteString.copyFrom(packed, 0, length));
    });
  }

  private static byte[] deltas(long[][] rows, int column) {
    return message(out -> {
      long last = 0;
      for (long[] row : rows) {
        out.writeSInt64NoTag(row[column] - last);
        last = row[column];
      }
    });
  }

  private static byte[] indexes(int tags, int first) {
    return message(out -> {
      for (int i = 0; i < tags; i++) {
        out.writeUInt32NoTag(first + 2 * i);
      }
    });
  }

  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      fields.to(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
