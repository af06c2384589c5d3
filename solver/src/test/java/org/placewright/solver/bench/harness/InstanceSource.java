package org.placewright.solver.bench.harness;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.placewright.solver.bench.BenchInstance;
import org.placewright.solver.bench.InstanceReader;
import org.placewright.solver.bench.InstanceReader.Problem;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;
import org.placewright.solver.bench.county.CountyMaker;
import org.placewright.solver.bench.county.CountySize;

/**
 * Where an instance is from: a file, or a size and a seed that a county is made of.
 *
 * @param group the set it is measured with
 * @param where what a process needs to get it
 */
record InstanceSource(String group, String name, String where, Optional<BigDecimal> bestKnown) {
  private static final String COUNTY = "county:";
  static final String COUNTIES = "counties";

  static InstanceSource ofFile(String group, String name, Path file, Optional<Problem> problem, Optional<BigDecimal> bestKnown) {
    return new InstanceSource(group, name, problem.map(Problem::name).orElse("") + ":" + file, bestKnown);
  }

  /** @param size as SPELLSxUNITSxSCHEMES */
  static InstanceSource ofCounty(String size, long seed) {
    return new InstanceSource(COUNTIES, "%s seed %d".formatted(size, seed), COUNTY + size + ":" + seed, Optional.empty());
  }

  static BenchInstance load(String where) throws IOException, UnreadableInstanceException {
    if (where.startsWith(COUNTY)) {
      String[] words = where.substring(COUNTY.length()).split(":", -1);
      int[] size = Arrays.stream(words[0].split("x", -1)).mapToInt(Integer::parseInt).toArray();
      return CountyMaker.make(new CountySize(size[0], size[1], size[2]), Long.parseLong(words[1]));
    }
    String[] words = where.split(":", 2);
    Optional<Problem> problem = words[0].isEmpty() ? Optional.empty() : Optional.of(Problem.valueOf(words[0]));
    return InstanceReader.read(Files.readString(Path.of(words[1])), problem);
  }

  int spells() {
    return Integer.parseInt(where.substring(COUNTY.length()).split("x", 2)[0]);
  }
}
