package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.placewright.scenarios.file.ManualPage;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class CommandsManualTest {
  private static final int WIDTH = 100;

  private static String write() {
    CommandLine program = Placewright.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    StringBuilder page = new StringBuilder("""
        <!-- Written by CommandsManualTest from the code. To renew it: mvn test -pl scenarios -am -Dplacewright.docs.write=true -->
        # Commands

        `placewright` stands for `java -jar scenarios/target/placewright.jar`.

        """);
    page.append(sections("placewright", program));
    return page.toString();
  }

  /** A command's section, and those of all below it. */
  private static String sections(String title, CommandLine command) {
    StringBuilder text = new StringBuilder(section(title, command));
    command.getSubcommands().forEach((name, below) -> text.append(sections(title + " " + name, below)));
    return text.toString();
  }

  private static String section(String title, CommandLine command) {
    command.setUsageHelpWidth(WIDTH);
    String usage = command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n").replaceAll("(?m) +$", "");
    return "## %s\n\n```\n%s```\n\n".formatted(title, usage);
  }

  @Test
  void theManualsPageAboutCommandsSaysWhatTheProgramSays() throws IOException {
    ManualPage.check("commands.md", write());
  }
}
