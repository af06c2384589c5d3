package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: plans places for children with education, health and care plans, county by county. */
@Command(
    name = "placewright",
    description = "Plans places for children with education, health and care plans, county by county.",
    subcommands = {CheckCommand.class, ProjectCommand.class, MonitorCommand.class, RunCommand.class, CompareCommand.class,
        ExplainCommand.class,
        SavingsCommand.class, ImportCommand.class, BenchCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
        "",
        "SCENARIO is a scenario file, the name of a shipped scenario (baseline), or a county's folder: then its baseline.yaml,"
            + " or the county as it is where there is none.",
        "Exit codes: 0 done; 1 the plan could not be made (the reason is printed); 2 the input or the command line is wrong"
            + " (every fault is listed); 130 interrupted."})
public final class Placewright implements Runnable {
  /** The plan could not be made. */
  static final int FAILED = ExitCode.SOFTWARE;
  /** The input or the command line is wrong. */
  static final int WRONG_INPUT = ExitCode.USAGE;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  /** Runs the program. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(commandLine(out, err), args));
  }

  /** No stack trace reaches a user, not even that of an error of the virtual machine. */
  private static int execute(CommandLine command, String[] args) {
    try {
      return command.execute(args);
    } catch (OutOfMemoryError e) {
      command.getErr().println("There is not enough memory; start Java with more, for example java -Xmx4g -jar placewright.jar");
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      command.getErr().println(FailureWords.ofMistake(e));
    }
    return FAILED;
  }

  /** The program with its output going elsewhere. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Placewright())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Placewright::explainCommandLine)
        .setExecutionExceptionHandler(new FailureWords());
  }

  private static int explainCommandLine(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    List<String> unmatched = wrong instanceof UnmatchedArgumentException unknown ? unknown.getUnmatched() : List.of();
    boolean isUnknownCommand = !unmatched.isEmpty() && !command.getSubcommands().isEmpty();
    command.getErr()
        .println(
            isUnknownCommand
                ? "unknown command %s (known: %s)".formatted(unmatched.getFirst(), String.join(", ", command.getSubcommands().keySet()))
                : wrong.getMessage());
    command.getErr().println("Try: %s --help".formatted(command.getCommandSpec().qualifiedName()));
    return WRONG_INPUT;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(),
        "which command? check, project, monitor, run, compare, explain, savings, import or bench");
  }
}
