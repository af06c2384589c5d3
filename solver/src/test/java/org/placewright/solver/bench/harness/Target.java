package org.placewright.solver.bench.harness;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What we want to reach on a group of instances: the mean gap to the best known value after a minute on two cores.
 *
 * @param set of the manifest
 * @param names of the instances of the set that belong to it
 * @param percent the mean gap aimed for at {@value #SECONDS} s; empty when none is
 */
record Target(String title, Pattern set, Pattern names, Optional<Double> percent) {
  static final int SECONDS = 60;

  static final List<Target> ALL = List.of(
      target("Diaz-Fernandez", "diazfernandez", ".*", 0.2),
      target("Holmberg", "holmberg", ".*", 0.2),
      target("OR-Library capa-capc", "orlib_ss", "cap[abc].*", 0.5),
      new Target("OR-Library cap6-cap13", Pattern.compile("orlib_ss"), Pattern.compile("cap\\d.*"), Optional.empty()),
      target("Yang", "yang", ".*", 1),
      target("tbed1 i300", "tbed1", "i300.*", 1.5),
      target("tbed1 i500", "tbed1", "i500.*", 2.5),
      target("GAP c", "gap_.*", "c.*", 0.3),
      target("GAP d", "gap_.*", "d.*", 0.8),
      target("GAP e", "gap_.*", "e.*", 0.3));

  private static Target target(String title, String set, String names, double percent) {
    return new Target(title, Pattern.compile(set), Pattern.compile(names), Optional.of(percent));
  }

  /** The title of the group that an instance belongs to; its set where no target is named. */
  static String groupOf(String set, String name) {
    return ALL.stream()
        .filter(target -> target.set.matcher(set).matches() && target.names.matcher(name).matches())
        .findFirst()
        .map(Target::title)
        .orElse(set);
  }

  static Optional<Double> percentOf(String group) {
    return ALL.stream().filter(target -> target.title.equals(group)).findFirst().flatMap(Target::percent);
  }
}
