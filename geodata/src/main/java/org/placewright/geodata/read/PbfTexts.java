package org.placewright.geodata.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a block. Its points and ways name them by their number. */
final class PbfTexts {
  private static final int TEXT = 1;

  private final List<PbfSlice> texts = new ArrayList<>();

  void read(PbfSlice table) throws IOException {
    CodedInputStream in = table.open();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == TEXT) {
        texts.add(table.next(in, tag));
      } else {
        in.skipField(tag);
      }
    }
  }

  /** The numbers under which this text stands. */
  BitSet numbersOf(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    BitSet numbers = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).isSame(wanted)) {
        numbers.set(i);
      }
    }
    return numbers;
  }

  /** What a point or way is tagged with; nothing when none of its keys is wanted. */
  Map<String, String> tags(int[] keys, int[] values, BitSet wanted) throws IOException {
    if (keys.length != values.length) {
      throw new InvalidProtocolBufferException("keys and values");
    }
    boolean isWanted = false;
    for (int key : keys) {
      isWanted |= key >= 0 && wanted.get(key);
    }
    Map<String, String> tags = new HashMap<>();
    for (int i = 0; isWanted && i < keys.length; i++) {
      tags.put(text(keys[i]), text(values[i]));
    }
    return tags;
  }

  private String text(int number) throws IOException {
    if (number < 0 || number >= texts.size()) {
      throw new InvalidProtocolBufferException("number of a text");
    }
    PbfSlice text = texts.get(number);
    return new String(text.bytes(), text.start(), text.length(), StandardCharsets.UTF_8);
  }
}
