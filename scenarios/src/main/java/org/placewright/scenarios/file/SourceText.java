package org.placewright.scenarios.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text file as read: its bytes proved to be UTF-8 and fit to be a table or a scenario.
 *
 * @param name the name faults are reported under
 * @param text everything in it, without a byte order mark
 */
public record SourceText(String name, String text, String sha256) {
  static final int LONGEST_LINE = 1_000_000;
  private static final long LARGEST_FILE = 200_000_000;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Reads a file; empty, with a fault, when it is missing or no such text. */
  public static Optional<SourceText> read(Path path, String name, Faults faults) {
    return readBytes(path, name, faults).flatMap(bytes -> of(bytes, name, LONGEST_LINE, faults));
  }

  /** Reads a file whose lines may be of any length. */
  public static Optional<SourceText> readLong(Path path, String name, Faults faults) {
    return readBytes(path, name, faults).flatMap(bytes -> of(bytes, name, Integer.MAX_VALUE, faults));
  }

  /** Reads a file that may be UTF-8 or, as older exports are, Windows-1252. */
  public static Optional<SourceText> readInAnyWriting(Path path, String name, Faults faults) {
    Optional<byte[]> bytes = readBytes(path, name, faults).filter(read -> isText(read, name, LONGEST_LINE, faults));
    return bytes.map(read -> {
      Faults notUtf8 = new Faults();
      return new SourceText(
          name, decode(read, name, notUtf8).orElseGet(() -> new String(read, WINDOWS_1252)), FileDigest.of(read));
    });
  }

  /** The text of these bytes; empty, with a fault, when they are none. */
  static Optional<SourceText> of(byte[] bytes, String name, int longestLine, Faults faults) {
    return isText(bytes, name, longestLine, faults)
        ? decode(bytes, name, faults).map(text -> new SourceText(name, text, FileDigest.of(bytes)))
        : Optional.empty();
  }

  private static Optional<byte[]> readBytes(Path path, String name, Faults faults) {
    String wrong;
    try {
      Optional<String> noFile = findWrong(path);
      if (noFile.isPresent()) {
        wrong = noFile.get();
      } else if (Files.size(path) > LARGEST_FILE) {
        wrong = "the file has %,d bytes; at most %,d can be read".formatted(Files.size(path), LARGEST_FILE);
      } else {
        return Optional.of(Files.readAllBytes(path));
      }
    } catch (IOException | SecurityException e) {
      wrong = "the file cannot be read; check that you may read it";
    }
    faults.add(name, 0, "", "", wrong);
    return Optional.empty();
  }

  /** Why a path leads to no file that could be read; empty when it leads to one. */
  static Optional<String> findWrong(Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of("this is a folder; a file is needed here");
    }
    if (!Files.exists(path)) {
      return Optional.of(missing(path));
    }
    return Files.isRegularFile(path) ? Optional.empty() : Optional.of("this is a pipe or a device; a file is needed here");
  }

  /** That there is no such file, and one beside it that may be meant. */
  static String missing(Path path) {
    return "there is no such file" + NearestWord.hint(fileName(path), listNeighbours(path));
  }

  private static String fileName(Path path) {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }

  private static List<String> listNeighbours(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(SourceText::fileName).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isText(byte[] bytes, String name, int longestLine, Faults faults) {
    if (bytes.length >= ZIP.length && Arrays.equals(bytes, 0, ZIP.length, ZIP, 0, ZIP.length)) {
      faults.add(name, 0, "", "", "this is a workbook or another zip file; save each sheet as \"CSV UTF-8\"");
      return false;
    }
    if (bytes.length >= 2 && isUtf16Mark(bytes)) {
      faults.add(name, 1, "", "", "this is UTF-16 text; save it as \"CSV UTF-8 (comma delimited)\"");
      return false;
    }
    long line = 1;
    int lineStart = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
        line++;
        lineStart = i + 1;
      } else if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        faults.add(name, line, "", "byte %d".formatted(bytes[i]), controlMessage(bytes[i]));
        return false;
      } else if (i - lineStart >= longestLine) {
        faults.add(name, line, "", "", tooLong());
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf16Mark(byte[] bytes) {
    int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == BYTE_ORDER_MARK || mark == 0xFFFE;
  }

  private static String controlMessage(byte control) {
    return control == 0
        ? "a NUL byte: this is UTF-16 text or no text at all; save it as \"CSV UTF-8 (comma delimited)\""
        : "an invisible control character; delete it";
  }

  private static String tooLong() {
    return "the line is longer than %,d bytes: no row of a table is. Maybe line breaks are missing, or a quote is not closed?"
        .formatted(LONGEST_LINE);
  }

  private static Optional<String> decode(byte[] bytes, String name, Faults faults) {
    CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String before = out.toString();
      String line = before.substring(before.lastIndexOf('\n') + 1);
      String around = line.substring(Math.max(0, line.length() - 20)) + windows1252(bytes, in.position());
      faults.add(
          name,
          before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0),
          "",
          around,
          "the text is not UTF-8 (byte %02X); it looks like Windows-1252. Save it as \"CSV UTF-8\""
              .formatted(bytes[in.position()]));
      return Optional.empty();
    }
    boolean marked = out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(out.subSequence(marked ? 1 : 0, out.length()).toString());
  }

  private static String windows1252(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && end < from + 10 && bytes[end] != '\n' && bytes[end] != '\r' && bytes[end] != ',') {
      end++;
    }
    return new String(bytes, from, end - from, WINDOWS_1252);
  }
}
