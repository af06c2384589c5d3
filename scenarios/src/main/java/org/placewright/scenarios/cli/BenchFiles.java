package org.placewright.scenarios.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.solver.bench.BenchInstance;
import org.placewright.solver.bench.ComposedInstance;
import org.placewright.solver.bench.InstanceReader;
import org.placewright.solver.bench.InstanceReader.Problem;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;
import org.placewright.solver.bench.Manifest;
import org.placewright.solver.bench.YearInstance;

/** Reads instance files with what their manifest says of them. */
final class BenchFiles {
  private final Optional<Problem> problem;
  private final Faults faults;

  /**
   * @param problem what the files are; when empty, manifest or file tell
   * @param faults where to put what is wrong
   */
  BenchFiles(Optional<Problem> problem, Faults faults) {
    this.problem = problem;
    this.faults = faults;
  }

  /** Every file that can be read. */
  List<BenchCase> readAll(List<Path> files) {
    List<BenchCase> cases = new ArrayList<>();
    files.forEach(file -> read(file).ifPresent(cases::add));
    return cases;
  }

  /** One instance of all files, each repeated in every year; none when there are faults. */
  List<BenchCase> compose(int years, List<Path> files) {
    List<YearInstance> parts = new ArrayList<>();
    List<BenchCase> cases = new ArrayList<>();
    for (Path file : files) {
      Optional<BenchCase> read = read(file);
      if (read.isPresent() && read.get().instance() instanceof YearInstance part) {
        cases.add(read.get());
        parts.add(part);
      } else if (read.isPresent()) {
        faults.add(new Fault(file.toString(), 0, "", "", "a county cannot be part of a composed instance"));
      }
    }
    if (parts.size() < files.size()) {
      return List.of();
    }
    String name = cases.stream().map(BenchCase::name).collect(Collectors.joining("+", years + "x", ""));
    boolean isKnown = cases.stream().allMatch(one -> one.bestKnown().isPresent());
    Optional<BigDecimal> bestKnown = cases.stream()
        .flatMap(one -> one.bestKnown().stream())
        .reduce(BigDecimal::add)
        .filter(sum -> isKnown)
        .map(sum -> sum.multiply(BigDecimal.valueOf(years)));
    return List.of(new BenchCase(name, ComposedInstance.of(years, parts), bestKnown));
  }

  private Optional<BenchCase> read(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
    try {
      Optional<Manifest.Entry> entry = BenchManifest.findEntry(file);
      Optional<Problem> stated = problem.or(() -> entry.flatMap(Manifest.Entry::problem));
      BenchInstance instance = InstanceReader.read(Files.readString(file), stated);
      return Optional.of(
          new BenchCase(
              entry.map(Manifest.Entry::name).orElse(name), instance, entry.flatMap(Manifest.Entry::bestKnown)));
    } catch (UnreadableInstanceException e) {
      faults.add(new Fault(file.toString(), e.line(), "", "", e.getMessage()));
    } catch (CharacterCodingException e) {
      faults.add(new Fault(file.toString(), 0, "", "", "this is not a text file"));
    } catch (IOException e) {
      faults.add(new Fault(file.toString(), 0, "", "", "the file cannot be read; check its name"));
    }
    return Optional.empty();
  }
}
