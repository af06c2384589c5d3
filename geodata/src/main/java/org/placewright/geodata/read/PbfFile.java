package org.placewright.geodata.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The outer form of a PBF file: blocks, each behind its size and type, packed each by itself. Numbers of fields are those
 * of the published format (OpenStreetMap wiki, "PBF Format").
 */
final class PbfFile {
  private static final int MOST_HEADER_BYTES = 64 * 1024;
  private static final int MOST_BLOCK_BYTES = 32 * 1024 * 1024;
  private static final int HEADER_TYPE = 1;
  private static final int HEADER_SIZE = 3;
  private static final int BLOB_RAW = 1;
  private static final int BLOB_RAW_SIZE = 2;
  private static final int BLOB_ZLIB = 3;
  private static final int BLOB_FIRST_OTHER = 4;
  private static final int BLOB_LAST_OTHER = 7;
  private static final int REQUIRED_FEATURES = 4;
  private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

  private final DataInputStream in;
  private long position;

  private PbfFile(InputStream in) {
    this.in = new DataInputStream(in);
  }

  static void read(InputStream in, OsmFile.Parts parts) throws IOException {
    PbfFile file = new PbfFile(in);
    boolean isFirst = true;
    for (int first = in.read(); first >= 0; first = in.read()) {
      long start = file.position;
      try {
        file.readBlock(first, isFirst, parts);
      } catch (InvalidProtocolBufferException | DataFormatException e) {
        throw new OsmFormatException("the file is damaged in the block at byte %,d; download it again".formatted(start), e);
      }
      isFirst = false;
    }
  }

  private void readBlock(int firstByte, boolean isFirst, OsmFile.Parts parts) throws IOException, DataFormatException {
    int headerSize = (firstByte << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
    if (headerSize <= 0 || headerSize > MOST_HEADER_BYTES) {
      throw damaged(isFirst);
    }
    String type = "";
    int size = -1;
    CodedInputStream header = CodedInputStream.newInstance(bytes(headerSize));
    for (int tag = header.readTag(); tag != 0; tag = header.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case HEADER_TYPE -> type = header.readString();
        case HEADER_SIZE -> size = header.readInt32();
        default -> header.skipField(tag);
      }
    }
    boolean isHeader = type.equals("OSMHeader");
    if (size < 0 || size > MOST_BLOCK_BYTES || isFirst != isHeader) {
      throw damaged(isFirst);
    }
    byte[] blob = bytes(size);
    position += Integer.BYTES + headerSize + (long) size;
    if (isHeader) {
      checkFeatures(unpack(blob));
    } else if (type.equals("OSMData")) {
      PbfBlock block = new PbfBlock(unpack(blob));
      switch (parts) {
        case OsmFile.Parts.Ways ways -> block.readWays(ways.key(), ways.taker());
        case OsmFile.Parts.Nodes nodes -> block.readNodes(nodes.key(), nodes.taker());
      }
    }
  }

  private OsmFormatException damaged(boolean isFirst) {
    return new OsmFormatException(
        isFirst
            ? "this is no OpenStreetMap extract: its first block is not an OSMHeader"
            : "the file is damaged in the block at byte %,d; download it again".formatted(position));
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  private static byte[] unpack(byte[] blob) throws IOException, DataFormatException {
    CodedInputStream in = CodedInputStream.newInstance(blob);
    int size = 0;
    byte[] packed = {};
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field == BLOB_RAW) {
        return in.readByteArray();
      } else if (field == BLOB_RAW_SIZE) {
        size = in.readInt32();
      } else if (field == BLOB_ZLIB) {
        packed = in.readByteArray();
      } else if (field >= BLOB_FIRST_OTHER && field <= BLOB_LAST_OTHER) {
        throw new OsmFormatException(
            "its blocks are packed by lzma, bzip2, lz4 or zstd; only zlib can be read, which Geofabrik uses. Convert it, for"
                + " example with \"osmium cat\"");
      } else {
        in.skipField(tag);
      }
    }
    return inflate(packed, size);
  }

  private static byte[] inflate(byte[] packed, int size) throws IOException, DataFormatException {
    if (size < 0 || size > MOST_BLOCK_BYTES) {
      throw new DataFormatException("size of a block");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] unpacked = new byte[size];
      int done = 0;
      while (done < size) {
        int more = inflater.inflate(unpacked, done, size - done);
        if (more == 0) {
          throw new DataFormatException("a block ends too early");
        }
        done += more;
      }
      return unpacked;
    } finally {
      inflater.end();
    }
  }

  private static void checkFeatures(byte[] header) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(header);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == REQUIRED_FEATURES) {
        String feature = in.readString();
        if (!KNOWN_FEATURES.contains(feature)) {
          throw new OsmFormatException(
              "the file needs a reader of %s, which is not known here; take a plain extract (of today, without history)"
                  .formatted(feature));
        }
      } else {
        in.skipField(tag);
      }
    }
  }
}
