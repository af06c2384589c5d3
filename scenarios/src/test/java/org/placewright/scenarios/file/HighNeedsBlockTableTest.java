package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.FinancialYear;

class HighNeedsBlockTableTest {
  private static final String HEADER = "financial-year,line,name,pounds,dated,source\n";
  private static final String SOUND = """
      2025-26,OPENING_BALANCE,,-2100000,2025,made up
      2025-26,ALLOCATION,,9800000,2025,made up
      2026-27,allocation,,10100000,2025,made up
      """;
  private static final String PROGRAMMES = "programme,financial-year,pounds,overlaps,dated,source\n";

  @TempDir
  Path folder;

  private WorkingCounty block(String rows) {
    return WorkingCounty.in(folder).write("high-needs-block.csv", HEADER + rows);
  }

  private WorkingCounty programmes(String rows) {
    return block(SOUND).write("savings-programmes.csv", PROGRAMMES + rows);
  }

  @Test
  void theBlockIsReadWithItsYearsFiguresAndProgrammes() {
    HighNeedsBlock block = block(
        SOUND + "2026-27,BLOCK_TRANSFER,,150000,,\n2025-26,Other spending,AP packages,310000,,\n2026-27,OTHER_SPENDING,AP packages,0,,\n"
            + "2023-24,DEPARTMENT_CONTRIBUTION,,400000,,\n2026-27,YEAR_TARGET,,-1,,\n")
        .write("savings-programmes.csv",
            PROGRAMMES + "early help,2026-27,40000,,2025,ours\nfees,2025-26,9,INMSS,,\nFees,2026-27,90000,inmss,,\n")
        .read()
        .county()
        .highNeedsBlock()
        .orElseThrow();

    assertThat(block.listYears()).containsExactly(new FinancialYear(2025), new FinancialYear(2026));
    assertThat(block.entries()).contains(
        new BlockEntry(new FinancialYear(2025), BlockLine.OPENING_BALANCE, "", Money.ofPounds(-2_100_000), "2025", "made up"),
        new BlockEntry(new FinancialYear(2026), BlockLine.YEAR_TARGET, "", Money.ofPounds(-1), "not dated", "not stated"));
    assertThat(block.programmes()).extracting(SavingsProgramme::name).containsExactly("early help", "fees");
    assertThat(block.programmes()).extracting(SavingsProgramme::overlaps).containsExactly(Optional.empty(), Optional.of(Setting.INMSS));
    assertThat(block.programmes().getLast().saving(new FinancialYear(2026))).isEqualTo(Money.ofPounds(90_000));
  }

  @Test
  void ratesFromALaterYearMustBeAtPricesOfThePriceYearAsTheBalanceAddsItsGrowth() {
    assertThat(withDatedFee(block(SOUND)).read().warnings()).contains(
        "1 row of rates.csv that holds from a later year must be at prices of 2024/25, not of its own year: the balance adds price-growth"
            + " (2 % a year) to it");
    assertThat(withDatedFee(WorkingCounty.in(folder.resolve("no-block"))).read().warnings())
        .noneMatch(warning -> warning.contains("later year"));
    assertThat(WorkingCounty.in(folder).read().warnings()).noneMatch(warning -> warning.contains("later year"));
  }

  private static WorkingCounty withDatedFee(WorkingCounty county) {
    String rates = county.text("rates.csv").replace("\n", ",\n").replace("source,\n", "source,from\n");
    return county.write("rates.csv", rates + "independent special,,FEE,HIGH_NEEDS_BLOCK,70000,2024/25,,2026/27\n");
  }

  @Test
  void withoutTheTableNoBalanceIsWorkedOut() {
    assertThat(WorkingCounty.in(folder).read().county().highNeedsBlock()).isEmpty();
  }

  @Test
  void theManualsTableIsSound() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "manual", "high-needs-block.md"));
    String table = page.split("## The table\n\n```\n", 2)[1].split("```", 2)[0];

    assertThat(WorkingCounty.in(folder).write("high-needs-block.csv", table).listFaults()).isEmpty();
  }

  static Stream<Arguments> hostileRows() {
    return Stream.of(
        Arguments.of(SOUND + "2027,ALLOCATION,,5,,", "financial-year", "like 2027-28"),
        Arguments.of(SOUND + "2027-29,ALLOCATION,,5,,", "financial-year", "like 2027-28"),
        Arguments.of(SOUND + ",ALLOCATION,,5,,", "financial-year", "must not be blank"),
        Arguments.of(SOUND + "2025-26,ALOCATION,,5,,", "line", "Maybe ALLOCATION?"),
        Arguments.of(SOUND + "2025-26,PLAN_SPENDING,,5,,", "line", "worked out from the plan"),
        Arguments.of(SOUND + "2025-26,SAVINGS_PROGRAMME,x,5,,", "line", "from savings-programmes.csv"),
        Arguments.of(SOUND + "2025-26,BLOCK_TRANSFER,,-5,,", "pounds", "must not be negative"),
        Arguments.of(SOUND + "2025-26,BLOCK_TRANSFER,,\"5,000\",,", "pounds", "write 5000"),
        Arguments.of(SOUND + "2025-26,YEAR_TARGET,,c,,", "pounds", "a suppressed or missing figure"),
        Arguments.of(SOUND + "2025-26,OTHER_SPENDING,,5,,", "name", "say what it is spent on"),
        Arguments.of(SOUND + "2025-26,YEAR_TARGET,ours,5,,", "name", "leave the name blank"),
        Arguments.of(SOUND + "2025-26,Allocation,,5,,", "line", "given twice, first in line 3"),
        Arguments.of(SOUND + "2026-27,OPENING_BALANCE,,5,,", "line", "given twice, first in line 2"),
        Arguments.of(SOUND + "2026-27,OTHER_SPENDING,AP,5,,", "name", "AP is missing in 2025-26; write 0"),
        Arguments.of(SOUND + "2026-27,ALLOCATION,extra,5,,", "name", "ALLOCATION of extra is missing in 2025-26; write 0"),
        Arguments.of("2025-26,OPENING_BALANCE,,5,,\n2025-26,ALLOCATION,,5,,\n2025-26,ALLOCATION,AP,5,,\n2026-27,ALLOCATION,ap,5,,", "name",
            "ALLOCATION without a name is missing in 2026-27; write 0"),
        Arguments.of(SOUND + "2028-29,ALLOCATION,,5,,", "financial-year", "2027-28 has no allocation"),
        Arguments.of(SOUND + "2027-28,BLOCK_TRANSFER,,5,,", "financial-year", "2025-26 to 2026-27"),
        Arguments.of(SOUND + "2024-25,BALANCE_TARGET,,5,,", "financial-year", "2025-26 to 2026-27"),
        Arguments.of("2025-26,ALLOCATION,,5,,", "line", "OPENING_BALANCE is missing"),
        Arguments.of("2025-26,OPENING_BALANCE,,5,,", "line", "no year has an ALLOCATION"),
        Arguments.of("2025-26,OPENING_BALANCE,,5,,\n2026-27,ALLOCATION,,5,,", "financial-year",
            "the first year with an allocation is 2026-27"),
        Arguments.of("2024-25,OPENING_BALANCE,,5,,\n2024-25,ALLOCATION,,5,,", "financial-year",
            "only a part of this year lies within the plan"),
        Arguments.of("2031-32,OPENING_BALANCE,,5,,\n2031-32,ALLOCATION,,5,,", "financial-year", "the plan does not cover this year"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileRows")
  void whatIsWrongWithTheTableIsOneFault(String rows, String column, String right) {
    assertThat(block(rows + "\n").listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.message()).contains(right);
    });
  }

  static Stream<Arguments> hostileProgrammes() {
    return Stream.of(
        Arguments.of("early help,2027-28,5,,,", "financial-year", "the balance covers 2025-26 to 2026-27"),
        Arguments.of("early help,2025-26,-5,,,", "pounds", "must not be negative"),
        Arguments.of("early help,2025-26,5,,,\nearly help,2025-26,6,,,", "financial-year", "has this year twice"),
        Arguments.of("early help,2025-26,5,,,\nearly help,2026-27,6,AP,,", "overlaps", "in line 2 it is otherwise"),
        Arguments.of("early help,2025-26,5,INMS,,", "overlaps", "INMSS"),
        Arguments.of(",2025-26,5,,,", "programme", "must not be blank"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileProgrammes")
  void whatIsWrongWithAProgrammeIsOneFault(String rows, String column, String right) {
    assertThat(programmes(rows + "\n").listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.message()).contains(right);
    });
  }

  @Test
  void programmesWithoutABlockAreAFault() {
    WorkingCounty county = WorkingCounty.in(folder).write("savings-programmes.csv", PROGRAMMES + "early help,2025-26,5,,,\n");

    assertThat(county.listFaults()).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("high-needs-block.csv is missing"));
  }

  @Test
  void aPriceYearInWordsIsAFaultWhereABalanceIsWorkedOut() {
    assertThat(block(SOUND).change("county.yaml", "currency-year: 2024/25", "currency-year: today").listFaults()).singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("currency-year"));
  }

  private List<Fault> scenario(WorkingCounty county, String change) {
    county.write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n  - " + change + "\n");
    Faults faults = new Faults();
    ScenarioReader.read("three-schools/wish.yaml", folder, faults);
    return faults.list();
  }

  @Test
  void aScenarioTransfersMoreContributesAndCountsProgrammes() {
    WorkingCounty county = programmes("fees,2026-27,90000,INMSS,,\n");

    assertThat(scenario(county, "high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2026-27, pounds: 2065000 }")).isEmpty();
    assertThat(scenario(county, "high-needs-block: { line: YEAR_TARGET, financial-year: 2026-27, pounds: -5 }")).isEmpty();
    assertThat(scenario(county, "high-needs-block: { line: OTHER_SPENDING, name: outreach, financial-year: 2026-27, pounds: 5 }"))
        .isEmpty();
    assertThat(scenario(county, "high-needs-block: { line: DEPARTMENT_CONTRIBUTION, financial-year: 2023-24, pounds: 5 }")).isEmpty();
    assertThat(scenario(county, "count-programme: { programme: fees }")).isEmpty();
  }

  static Stream<Arguments> hostileChanges() {
    return Stream.of(
        Arguments.of("high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2029-30, pounds: 5 }",
            "the balance covers 2025-26 to 2026-27"),
        Arguments.of("high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2026-27, pounds: 0 }", "alters nothing"),
        Arguments.of("high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2026-27, pounds: -5 }", "must not be negative"),
        Arguments.of("high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2026, pounds: 5 }", "like 2027-28"),
        Arguments.of("high-needs-block: { line: PLAN_SPENDING, financial-year: 2026-27, pounds: 5 }", "worked out"),
        Arguments.of("high-needs-block: { financial-year: 2026-27, pounds: 5 }", "the key is missing: OPENING_BALANCE"),
        Arguments.of("high-needs-block: { line: OTHER_SPENDING, financial-year: 2026-27, pounds: 5 }", "what it is spent on"),
        Arguments.of("high-needs-block: { line: OPENING_BALANCE, financial-year: 2026-27, pounds: 5 }", "the balance opens with 2025-26"),
        Arguments.of("high-needs-block: { line: COUNCIL_CONTRIBUTION, financial-year: 2027-28, pounds: 5 }",
            "the balance ends with 2026-27"),
        Arguments.of("count-programme: { programme: fee }", "no programme fee (it has: fees"),
        Arguments.of("count-programme: { programme: early help }", "counted already"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileChanges")
  void whatIsWrongWithAChangeIsOneFault(String change, String right) {
    assertThat(scenario(programmes("fees,2026-27,90000,INMSS,,\nearly help,2026-27,1,,,\n"), change)).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains(right));
  }

  @Test
  void nothingCanBeChangedAboutABlockThatIsNotKnown() {
    assertThat(scenario(WorkingCounty.in(folder), "high-needs-block: { line: BLOCK_TRANSFER, financial-year: 2026-27, pounds: 5 }"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("give it high-needs-block.csv"));
  }
}
