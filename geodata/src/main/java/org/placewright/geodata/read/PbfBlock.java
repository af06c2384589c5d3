package org.placewright.geodata.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One unpacked block of points or ways of a PBF file. Numbers of fields are those of the published format. */
final class PbfBlock {
  private static final double DEGREES = 1e-9;
  private static final int USUAL_GRANULARITY = 100;

  private static final int STRINGS = 1;
  private static final int GROUP = 2;
  private static final int GRANULARITY = 17;
  private static final int LATITUDE_OFFSET = 19;
  private static final int LONGITUDE_OFFSET = 20;
  private static final int GROUP_NODE = 1;
  private static final int GROUP_DENSE = 2;
  private static final int GROUP_WAY = 3;
  private static final int ID = 1;
  private static final int KEYS = 2;
  private static final int VALUES = 3;
  private static final int LATITUDE_OR_REFS = 8;
  private static final int LONGITUDE = 9;

  private final byte[] bytes;
  private final List<Slice> strings = new ArrayList<>();
  private final List<Slice> groups = new ArrayList<>();
  private int granularity = USUAL_GRANULARITY;
  private long latitudeOffset;
  private long longitudeOffset;

  PbfBlock(byte[] bytes) throws IOException {
    this.bytes = bytes;
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case STRINGS -> readStrings(slice(in, 0, tag));
        case GROUP -> groups.add(slice(in, 0, tag));
        case GRANULARITY -> granularity = in.readInt32();
        case LATITUDE_OFFSET -> latitudeOffset = in.readInt64();
        case LONGITUDE_OFFSET -> longitudeOffset = in.readInt64();
        default -> in.skipField(tag);
      }
    }
  }

  /** A part of the block. */
  private record Slice(int start, int length) {}

  void read(OsmFile.Parts parts) throws IOException {
    Set<Integer> keys = parts.wantsWays() ? listIndexes(parts.key()) : Set.of();
    for (Slice group : groups) {
      CodedInputStream in = open(group);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int field = WireFormat.getTagFieldNumber(tag);
        if (field == GROUP_WAY && !keys.isEmpty()) {
          readWay(slice(in, group.start(), tag), keys, parts);
        } else if (field == GROUP_DENSE && !parts.wantsWays()) {
          readDense(slice(in, group.start(), tag), parts.nodes());
        } else if (field == GROUP_NODE && !parts.wantsWays()) {
          readNode(slice(in, group.start(), tag), parts.nodes());
        } else {
          in.skipField(tag);
        }
      }
    }
  }

  private void readStrings(Slice table) throws IOException {
    CodedInputStream in = open(table);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == STRINGS) {
        strings.add(slice(in, table.start(), tag));
      } else {
        in.skipField(tag);
      }
    }
  }

  /** Where this text stands in the table of texts. */
  private Set<Integer> listIndexes(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    Set<Integer> indexes = new HashSet<>();
    for (int i = 0; i < strings.size(); i++) {
      Slice slice = strings.get(i);
      if (Arrays.equals(bytes, slice.start(), slice.start() + slice.length(), wanted, 0, wanted.length)) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private void readWay(Slice way, Set<Integer> wanted, OsmFile.Parts parts) throws IOException {
    long id = 0;
    int[] keys = {};
    int[] values = {};
    Slice refs = new Slice(way.start(), 0);
    CodedInputStream in = open(way);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ID -> id = in.readInt64();
        case KEYS -> keys = numbers(slice(in, way.start(), tag));
        case VALUES -> values = numbers(slice(in, way.start(), tag));
        case LATITUDE_OR_REFS -> refs = slice(in, way.start(), tag);
        default -> in.skipField(tag);
      }
    }
    if (keys.length != values.length) {
      throw new InvalidProtocolBufferException("keys and values");
    }
    if (Arrays.stream(keys).anyMatch(wanted::contains)) {
      Map<String, String> tags = new HashMap<>();
      for (int i = 0; i < keys.length; i++) {
        tags.put(text(keys[i]), text(values[i]));
      }
      parts.ways().accept(new OsmWay(id, references(refs), tags));
    }
  }

  private void readNode(Slice node, OsmNodes nodes) throws IOException {
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    CodedInputStream in = open(node);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ID -> id = in.readSInt64();
        case LATITUDE_OR_REFS -> latitude = in.readSInt64();
        case LONGITUDE -> longitude = in.readSInt64();
        default -> in.skipField(tag);
      }
    }
    give(id, longitude, latitude, nodes);
  }

  private void readDense(Slice dense, OsmNodes nodes) throws IOException {
    Slice none = new Slice(dense.start(), 0);
    Slice ids = none;
    Slice latitudes = none;
    Slice longitudes = none;
    CodedInputStream in = open(dense);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ID -> ids = slice(in, dense.start(), tag);
        case LATITUDE_OR_REFS -> latitudes = slice(in, dense.start(), tag);
        case LONGITUDE -> longitudes = slice(in, dense.start(), tag);
        default -> in.skipField(tag);
      }
    }
    CodedInputStream idIn = open(ids);
    CodedInputStream latitudeIn = open(latitudes);
    CodedInputStream longitudeIn = open(longitudes);
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    while (!idIn.isAtEnd()) {
      id += idIn.readSInt64();
      latitude += latitudeIn.readSInt64();
      longitude += longitudeIn.readSInt64();
      give(id, longitude, latitude, nodes);
    }
    if (!latitudeIn.isAtEnd() || !longitudeIn.isAtEnd()) {
      throw new InvalidProtocolBufferException("more positions than points");
    }
  }

  private void give(long id, long longitude, long latitude, OsmNodes nodes) {
    nodes.accept(
        id, DEGREES * (longitudeOffset + granularity * longitude), DEGREES * (latitudeOffset + granularity * latitude));
  }

  private String text(int index) throws IOException {
    if (index < 0 || index >= strings.size()) {
      throw new InvalidProtocolBufferException("index of a text");
    }
    Slice slice = strings.get(index);
    return new String(bytes, slice.start(), slice.length(), StandardCharsets.UTF_8);
  }

  private int[] numbers(Slice packed) throws IOException {
    int[] numbers = new int[packed.length()];
    int count = 0;
    for (CodedInputStream in = open(packed); !in.isAtEnd(); count++) {
      numbers[count] = in.readUInt32();
    }
    return Arrays.copyOf(numbers, count);
  }

  private long[] references(Slice packed) throws IOException {
    long[] references = new long[packed.length()];
    int count = 0;
    long last = 0;
    for (CodedInputStream in = open(packed); !in.isAtEnd(); count++) {
      last += in.readSInt64();
      references[count] = last;
    }
    return Arrays.copyOf(references, count);
  }

  private CodedInputStream open(Slice slice) {
    return CodedInputStream.newInstance(bytes, slice.start(), slice.length());
  }

  /** The field of varying length that starts here; {@code base} is where the stream began. */
  private Slice slice(CodedInputStream in, int base, int tag) throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      throw new InvalidProtocolBufferException("form of a field");
    }
    int length = in.readRawVarint32();
    int start = base + in.getTotalBytesRead();
    in.skipRawBytes(length);
    return new Slice(start, length);
  }
}
