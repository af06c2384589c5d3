package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * One way to spoil the small county, and the fault it must give.
 *
 * @param title what is spoiled, as a sentence
 * @param line expected line, 0 for the whole file
 * @param value a part of the expected value; empty when none is shown
 * @param right a phrase of what would be right
 */
record HostileFile(
    String title,
    Consumer<WorkingCounty> spoil,
    String file,
    long line,
    String column,
    String value,
    String right) {

  void assertRefusedIn(Path folder) {
    WorkingCounty county = WorkingCounty.in(folder);
    spoil.accept(county);
    List<Fault> faults = county.listFaults();
    assertThat(faults)
        .as(title)
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo("three-schools/" + file);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.column()).isEqualTo(column);
              if (value.isEmpty()) {
                assertThat(fault.value()).isEmpty();
              } else {
                assertThat(fault.value()).contains(value);
              }
              assertThat(fault.message()).contains(right);
            });
    assertThat(faults).as("one cause, few faults").hasSizeLessThanOrEqualTo(3);
  }

  @Override
  public String toString() {
    return title;
  }
}
