package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the manual that is written from code: compared in every build, renewed on request. */
public final class ManualPage {
  private static final String WRITE = "placewright.docs.write";

  private ManualPage() {}

  /** Fails when the page differs from what the code says, or writes it when asked by {@code -Dplacewright.docs.write=true}. */
  public static void check(String name, String text) throws IOException {
    Path page = manualFolder().resolve(name);
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    assertThat(page).as("renew it: mvn test -pl scenarios -am -D%s=true", WRITE).exists();
    assertThat(Files.readString(page)).as("renew it: mvn test -pl scenarios -am -D%s=true", WRITE).isEqualTo(text);
  }

  /** The folder docs/manual beside the module, from wherever the tests are started. */
  private static Path manualFolder() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("scenarios")) ? here : here.getParent();
    return root.resolve("docs").resolve("manual");
  }
}
