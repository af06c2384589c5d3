package org.placewright.geodata.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * Reads the points of a block. Numbers of fields are those of the published format.
 *
 * @param wanted the numbers of the text that is a key of points whose tags are wanted
 */
record PbfNodes(Scale scale, PbfTexts texts, BitSet wanted, OsmNodes nodes) {
  private static final double DEGREES = 1e-9;
  private static final int ID = 1;
  private static final int KEYS = 2;
  private static final int VALUES = 3;
  private static final int LATITUDE = 8;
  private static final int LONGITUDE = 9;
  private static final int KEYS_AND_VALUES = 10;
  private static final int[] NONE = {};

  /** How a block writes positions: in steps of so many nanodegrees, from its offsets. */
  record Scale(int granularity, long latitudeOffset, long longitudeOffset) {}

  void readOne(PbfSlice node) throws IOException {
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    int[] keys = NONE;
    int[] values = NONE;
    CodedInputStream in = node.open();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ID -> id = in.readSInt64();
        case KEYS -> keys = node.next(in, tag).numbers();
        case VALUES -> values = node.next(in, tag).numbers();
        case LATITUDE -> latitude = in.readSInt64();
        case LONGITUDE -> longitude = in.readSInt64();
        default -> in.skipField(tag);
      }
    }
    give(id, longitude, latitude, texts.tags(keys, values, wanted));
  }

  void readDense(PbfSlice dense) throws IOException {
    PbfSlice ids = dense.none();
    PbfSlice latitudes = dense.none();
    PbfSlice longitudes = dense.none();
    PbfSlice said = dense.none();
    CodedInputStream in = dense.open();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ID -> ids = dense.next(in, tag);
        case LATITUDE -> latitudes = dense.next(in, tag);
        case LONGITUDE -> longitudes = dense.next(in, tag);
        case KEYS_AND_VALUES -> said = dense.next(in, tag);
        default -> in.skipField(tag);
      }
    }
    CodedInputStream idIn = ids.open();
    CodedInputStream latitudeIn = latitudes.open();
    CodedInputStream longitudeIn = longitudes.open();
    Said tags = new Said(wanted.isEmpty() ? NONE : said.numbers());
    long id = 0;
    long latitude = 0;
    long longitude = 0;
    while (!idIn.isAtEnd()) {
      id += idIn.readSInt64();
      latitude += latitudeIn.readSInt64();
      longitude += longitudeIn.readSInt64();
      give(id, longitude, latitude, tags.next());
    }
    if (!latitudeIn.isAtEnd() || !longitudeIn.isAtEnd() || !tags.isAtEnd()) {
      throw new InvalidProtocolBufferException("more positions or tags than points");
    }
  }

  private void give(long id, long longitude, long latitude, Map<String, String> tags) {
    nodes.accept(
        id, DEGREES * (scale.longitudeOffset() + scale.granularity() * longitude),
        DEGREES * (scale.latitudeOffset() + scale.granularity() * latitude), tags);
  }

  /** The tags of all dense points in one row: key, value, key, value, and a 0 behind each point; nothing when none has any. */
  private final class Said {
    private final int[] numbers;
    private int position;

    Said(int[] numbers) {
      this.numbers = numbers;
    }

    boolean isAtEnd() {
      return position == numbers.length;
    }

    Map<String, String> next() throws IOException {
      if (numbers.length == 0) {
        return Map.of();
      }
      int start = position;
      while (position < numbers.length && numbers[position] != 0) {
        position += 2;
      }
      if (position >= numbers.length) {
        throw new InvalidProtocolBufferException("tags of a point");
      }
      int count = (position - start) / 2;
      position++;
      if (count == 0) {
        return Map.of();
      }
      int[] keys = new int[count];
      int[] values = new int[count];
      Arrays.setAll(keys, i -> numbers[start + 2 * i]);
      Arrays.setAll(values, i -> numbers[start + 2 * i + 1]);
      return texts.tags(keys, values, wanted);
    }
  }
}
