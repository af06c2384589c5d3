package org.placewright;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions that architecture promises; each field's name is its rule. */
@AnalyzeClasses(packages = "org.placewright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theModelKnowsNoFrameworkAndNoFiles = classes()
      .that()
      .resideInAPackage("org.placewright.model..")
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          "org.placewright.model..",
          "java.lang..",
          "java.util..",
          "java.math..",
          "java.time..",
          "org.apache.commons.rng..",
          "org.apache.commons.statistics..",
          "org.jgrapht..");

  /** Dates are facts of the data; what day it is today must change no result. */
  @ArchTest
  static final ArchRule theModelAsksNoClock = noClasses().that()
      .resideInAPackage("org.placewright.model..")
      .should()
      .dependOnClassesThat()
      .areAssignableTo(Clock.class)
      .orShould()
      .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))));

  @ArchTest
  static final ArchRule timefoldStaysInTheSolver = noClasses().that()
      .resideOutsideOfPackage("org.placewright.solver..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("ai.timefold..");

  @ArchTest
  static final ArchRule geographyKnowsOnlyTheModel = noClasses()
      .that()
      .resideInAPackage("org.placewright.geodata..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.placewright.solver..", "org.placewright.scenarios..");

  @ArchTest
  static final ArchRule theSolverKnowsOnlyTheModel = noClasses()
      .that()
      .resideInAPackage("org.placewright.solver..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.placewright.geodata..", "org.placewright.scenarios..");

  @ArchTest
  static final ArchRule filesAreReadAndWrittenAtTheEdge = noClasses()
      .that()
      .resideInAnyPackage("org.placewright.model..", "org.placewright.solver..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("java.io..", "java.nio.file..", "tools.jackson..");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram = noClasses().that()
      .resideOutsideOfPackage("org.placewright.scenarios.cli..")
      .should()
      .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule packagesFormNoCircle = slices().matching("org.placewright.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noClassIsNamedForNothing = noClasses().should()
      .haveNameMatching(".*\\.[A-Za-z]*(Util|Utils|Helper|Manager|Impl|Common)");

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      assertThat(files.filter(ArchitectureTest::isMainSource).map(Path::getParent).distinct())
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  private static boolean isMainSource(Path file) {
    return file.toString().contains("src/main/java") && file.toString().endsWith(".java");
  }
}
