package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Money;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.SavingLine;
import org.placewright.scenarios.file.SavingsReader;
import org.placewright.scenarios.report.html.Numerals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works out what a savings table says, to the pound. */
@Command(
    name = "savings",
    mixinStandardHelpOptions = true,
    description = {
        "Multiplies and sums the lines of a savings table, scenario by scenario and budget by budget, and says where a count is not what its"
            + " own figures give. Plans nothing and writes nothing.",
        "The folder holds savings.csv, and rates.csv for lines that count children at a rate; or savings-programmes.csv, whose programmes are"
            + " summed by financial year, those apart that overlap what plans save."})
final class SavingsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER",
      description = "A folder with savings.csv or savings-programmes.csv, or the name of a shipped one (wiltshire-2019, wiltshire-2020).")
  private String folder;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Optional<SavingsReader.Savings> read = SavingsReader.read(folder, faults);
    ScenarioInput.print(faults, folder, "Nothing was worked out.", spec.commandLine().getErr());
    if (read.isEmpty()) {
      return Placewright.WRONG_INPUT;
    }
    Map<String, List<SavingLine>> scenarios = new LinkedHashMap<>();
    read.get().lines().forEach(line -> scenarios.computeIfAbsent(line.scenario(), name -> new ArrayList<>()).add(line));
    scenarios.forEach(this::print);
    if (!read.get().programmes().isEmpty()) {
      ProgrammeWords.print(read.get().programmes(), spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }

  private void print(String scenario, List<SavingLine> lines) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(scenario);
    for (SavingLine line : lines) {
      line.each().keySet().forEach(budget -> out.println("  %s, %s: %s".formatted(line.name(), budget.label(), product(line, budget))));
      note(line).ifPresent(note -> out.println("    note: " + note));
    }
    Money all = Money.NONE;
    for (Budget budget : Budget.values()) {
      if (lines.stream().anyMatch(line -> line.each().containsKey(budget))) {
        Money total = sum(lines, budget);
        out.println("  total, %s: %s".formatted(budget.label(), Numerals.pounds(total)));
        all = all.plus(total);
      }
    }
    out.println("  total, all budgets: %s".formatted(Numerals.pounds(all)));
  }

  private static Money sum(List<SavingLine> lines, Budget budget) {
    return lines.stream().map(line -> line.saving(budget)).reduce(Money.NONE, Money::plus);
  }

  private static String product(SavingLine line, Budget budget) {
    String saving = Numerals.pounds(line.saving(budget));
    return line.children()
        .map(children -> "%s x %s = %s".formatted(Numerals.count(children), Numerals.pounds(line.each().get(budget)), saving))
        .orElse(saving);
  }

  /** Where its count comes from, or that it is not what its own counts give. */
  private static Optional<String> note(SavingLine line) {
    return line.counted().map(counted -> {
      String derived = "%s less %s is %s".formatted(
          Numerals.count(counted.before()), Numerals.count(counted.after()), Numerals.count(counted.children()));
      int tooMany = line.childrenTooMany();
      if (tooMany == 0) {
        return derived;
      }
      Money each = Arrays.stream(Budget.values())
          .map(budget -> line.each().getOrDefault(budget, Money.NONE))
          .reduce(Money.NONE, Money::plus);
      return "%s, not %s; the table's own count is used. With %s the line would be %s, %s %s".formatted(
          derived, Numerals.count(line.children().orElseThrow()), Numerals.count(counted.children()),
          Numerals.pounds(each.times(counted.children())), Numerals.pounds(each.times(Math.abs(tooMany))), tooMany > 0 ? "less" : "more");
    });
  }
}
