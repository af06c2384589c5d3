package org.placewright.geodata.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One unpacked block of points or ways of a PBF file. Numbers of fields are those of the published format. */
final class PbfBlock {
  private static final int USUAL_GRANULARITY = 100;

  private static final int TEXTS = 1;
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
  private static final int REFERENCES = 8;

  private final PbfTexts texts = new PbfTexts();
  private final List<PbfSlice> groups = new ArrayList<>();
  private final PbfNodes.Scale scale;

  PbfBlock(byte[] bytes) throws IOException {
    int granularity = USUAL_GRANULARITY;
    long latitudeOffset = 0;
    long longitudeOffset = 0;
    PbfSlice block = PbfSlice.of(bytes);
    CodedInputStream in = block.open();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TEXTS -> texts.read(block.next(in, tag));
        case GROUP -> groups.add(block.next(in, tag));
        case GRANULARITY -> granularity = in.readInt32();
        case LATITUDE_OFFSET -> latitudeOffset = in.readInt64();
        case LONGITUDE_OFFSET -> longitudeOffset = in.readInt64();
        default -> in.skipField(tag);
      }
    }
    scale = new PbfNodes.Scale(granularity, latitudeOffset, longitudeOffset);
  }

  /** Gives every way that has this tag. */
  void readWays(String key, Consumer<OsmWay> ways) throws IOException {
    BitSet wanted = texts.numbersOf(key);
    for (PbfSlice group : groups) {
      CodedInputStream in = group.open();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == GROUP_WAY && !wanted.isEmpty()) {
          readWay(group.next(in, tag), wanted, ways);
        } else {
          in.skipField(tag);
        }
      }
    }
  }

  /** Gives every point, and its tags where it has this one. */
  void readNodes(String key, OsmNodes taker) throws IOException {
    PbfNodes nodes = new PbfNodes(scale, texts, texts.numbersOf(key), taker);
    for (PbfSlice group : groups) {
      CodedInputStream in = group.open();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case GROUP_NODE -> nodes.readOne(group.next(in, tag));
          case GROUP_DENSE -> nodes.readDense(group.next(in, tag));
          default -> in.skipField(tag);
        }
      }
    }
  }

  private void readWay(PbfSlice way, BitSet wanted, Consumer<OsmWay> ways) throws IOException {
    long id = 0;
    int[] keys = {};
    int[] values = {};
    PbfSlice references = way.none();
    CodedInputStream in = way.open();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ID -> id = in.readInt64();
        case KEYS -> keys = way.next(in, tag).numbers();
        case VALUES -> values = way.next(in, tag).numbers();
        case REFERENCES -> references = way.next(in, tag);
        default -> in.skipField(tag);
      }
    }
    Map<String, String> tags = texts.tags(keys, values, wanted);
    if (!tags.isEmpty()) {
      ways.accept(new OsmWay(id, references.sums(), tags));
    }
  }
}
