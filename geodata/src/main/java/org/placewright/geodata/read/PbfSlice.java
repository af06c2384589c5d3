package org.placewright.geodata.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Arrays;

/** A part of an unpacked block: these bytes, not a copy of them. */
record PbfSlice(byte[] bytes, int start, int length) {
  static PbfSlice of(byte[] bytes) {
    return new PbfSlice(bytes, 0, bytes.length);
  }

  /** Nothing, at the same place. */
  PbfSlice none() {
    return new PbfSlice(bytes, start, 0);
  }

  CodedInputStream open() {
    return CodedInputStream.newInstance(bytes, start, length);
  }

  /** The field of varying length that begins where {@code in}, opened on this part, has just read its tag. */
  PbfSlice next(CodedInputStream in, int tag) throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      throw new InvalidProtocolBufferException("form of a field");
    }
    int size = in.readRawVarint32();
    int begin = start + in.getTotalBytesRead();
    in.skipRawBytes(size);
    return new PbfSlice(bytes, begin, size);
  }

  boolean isSame(byte[] wanted) {
    return Arrays.equals(bytes, start, start + length, wanted, 0, wanted.length);
  }

  /** Whole numbers, none negative, one behind the other. */
  int[] numbers() throws IOException {
    int[] numbers = new int[length];
    int count = 0;
    for (CodedInputStream in = open(); !in.isAtEnd(); count++) {
      numbers[count] = in.readUInt32();
    }
    return Arrays.copyOf(numbers, count);
  }

  /** Whole numbers, each written as what it is more than the one before it. */
  long[] sums() throws IOException {
    long[] sums = new long[length];
    int count = 0;
    long last = 0;
    for (CodedInputStream in = open(); !in.isAtEnd(); count++) {
      last += in.readSInt64();
      sums[count] = last;
    }
    return Arrays.copyOf(sums, count);
  }
}
