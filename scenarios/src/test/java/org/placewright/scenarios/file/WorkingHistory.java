package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small sound history in the Witan format, to be spoiled by tests. */
public final class WorkingHistory {
  private final Path folder;

  private WorkingHistory(Path folder) {
    this.folder = folder;
  }

  /** Two years: 4 children, then 5, then 4. */
  public static WorkingHistory in(Path parent) {
    try {
      return new WorkingHistory(Files.createDirectories(parent.resolve("Small Shire")))
          .write("transitions.csv", """
              calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2
              2022,main,SEMH,3,main,SEMH,4
              2022,main,SEMH,3,main,SEMH,4
              2022,main,ASD,6,special,ASD,7
              2022,special,ASD,13,NONSEND,NONSEND,14
              2022,NONSEND,NONSEND,-2,main,SEMH,-1
              2022,NONSEND,NONSEND,0,special,ASD,1
              2023,main,SEMH,4,main,SEMH,5
              2023,main,SEMH,4,NONSEND,NONSEND,5
              2023,special,ASD,7,special,ASD,8
              2023,main,SEMH,-1,main,ASD,0
              2023,special,ASD,1,special,ASD,2
              """)
          .write("population.csv", """
              calendar-year,academic-year,population
              2022,-2,90
              2022,0,100
              2022,3,110
              2023,-2,95
              """)
          .write("valid-states.csv", """
              setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
              main,school,-2,14,"ASD,SEMH","main,special"
              special,,0,14,ASD;SEMH,special
              """)
          .write("costs.csv", """
              need,setting,cost
              SEMH,main,9000.0
              ASD,main,9500.25
              ASD,special,24000
              """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** With 100 people in every curriculum year, so that rates of joining can be found. */
  public WorkingHistory withPeople() {
    StringBuilder text = new StringBuilder("calendar-year,academic-year,population\n");
    for (int ncy = -2; ncy <= 14; ncy++) {
      text.append("2022,%d,100%n".formatted(ncy));
    }
    return write("population.csv", text.toString());
  }

  WorkingHistory write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WorkingHistory change(String file, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(file));
      if (!text.contains(from)) {
        throw new IllegalArgumentException("%s has no \"%s\"".formatted(file, from));
      }
      return write(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WorkingHistory delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HistoryFolder read() {
    Faults faults = new Faults();
    return HistoryReader.read(folder, faults).orElseThrow(() -> new AssertionError(faults.list()));
  }

  List<Fault> listFaults() {
    Faults faults = new Faults();
    HistoryReader.read(folder, faults);
    return faults.list();
  }
}
