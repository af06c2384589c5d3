package org.placewright.geodata.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file that keeps what would take long to find again, and proves itself: a mark, the key of what it was found from, its
 * content, and the SHA-256 of all that. Whatever is missing, cut short, changed or another's is as good as not there.
 *
 * @param kind the first word of its name
 * @param key SHA-256 of everything the content depends on
 */
record CheckedFile(Path folder, String kind, byte[] key) {
  private static final byte[] MARK = {'P', 'L', 'W', 'R', 'O', 'A', 'D', '1'};
  private static final int DIGEST_BYTES = 32;
  private static final int NAME_BYTES = 8;
  private static final long MOST_BYTES = 1L << 30;
  /** Older ones of a kind are deleted. */
  private static final int MOST_KEPT = 4;
  private static final String ENDING = ".kept";

  /** The content, if the file is whole and of this key. */
  Optional<ByteBuffer> read() {
    try {
      if (!Files.isRegularFile(path()) || Files.size(path()) > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path());
      int start = MARK.length + DIGEST_BYTES;
      int end = bytes.length - DIGEST_BYTES;
      boolean isWhole = end >= start
          && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)
          && Arrays.equals(bytes, MARK.length, start, key, 0, DIGEST_BYTES)
          && Arrays.equals(bytes, end, bytes.length, digest(ByteBuffer.wrap(bytes, 0, end)), 0, DIGEST_BYTES);
      return isWhole ? Optional.of(ByteBuffer.wrap(bytes, start, end - start)) : Optional.empty();
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** Writes the content, whole or not at all. A folder that cannot be written to is no error: then nothing is kept. */
  void write(byte[] content) {
    ByteBuffer bytes = ByteBuffer.allocate(MARK.length + 2 * DIGEST_BYTES + content.length);
    bytes.put(MARK).put(key).put(content);
    bytes.put(digest(ByteBuffer.wrap(bytes.array(), 0, bytes.position())));
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve("%s-%s.part".formatted(kind, UUID.randomUUID()));
      try {
        Files.write(part, bytes.array());
        Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      deleteOld();
    } catch (IOException | SecurityException | UnsupportedOperationException e) {
      // Only the next run takes longer.
      return;
    }
  }

  static byte[] digest(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Path path() {
    ByteBuffer name = ByteBuffer.wrap(key, 0, NAME_BYTES);
    return folder.resolve("%s-%016x%s".formatted(kind, name.getLong(), ENDING));
  }

  private void deleteOld() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old = files.filter(file -> String.valueOf(file.getFileName()).matches(kind + "-[0-9a-f]{16}\\" + ENDING))
          .sorted(Comparator.comparingLong(CheckedFile::age).reversed())
          .skip(MOST_KEPT)
          .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static long age(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
