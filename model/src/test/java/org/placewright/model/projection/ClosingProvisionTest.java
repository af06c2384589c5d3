package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.intervention.CloseProvision;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.ReshapeProvision;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/** Children at a school that closes, or comes to be for others: at the year, before it and after it. */
class ClosingProvisionTest {
  private static final ProvisionId OAK = new ProvisionId("oak");

  /** Ann is in Year 7 at oak in 2024/25 and stays to Year 11; the plan has 6 years. */
  private static County county() {
    return new TinyCounty(6).locality("home", 100_000, 10)
        .provision("oak", ProvisionKind.SPECIAL_SCHOOL, 101_000, "ASD SEMH", 7, 11, 10)
        .provision("elm", ProvisionKind.SPECIAL_SCHOOL, 109_000, "ASD SEMH", 0, 15, 10)
        .build();
  }

  /** Ann goes on to Year 11; bob is at elm in Year 5 and goes on to Year 10. */
  private static List<Spell> spellsOf(String child, County county) {
    boolean isAnn = child.equals("ann");
    Life life = new Life(
        new ChildId(child), NeedType.ASD, new LocalityId("home"), 0, new NationalCurriculumYear(isAnn ? 7 : 5), Setting.SPECIAL,
        Optional.of(isAnn ? OAK : new ProvisionId("elm")));
    for (int year = 1; year < (isAnn ? 5 : 6); year++) {
      life.goOn(life.now());
    }
    return new SpellCutter(county).cut(life);
  }

  private static County with(Intervention change) {
    assertThat(change.findClash(county())).isEmpty();
    return change.applyTo(county());
  }

  private static Intervention close(int from) {
    return new CloseProvision(OAK, Optional.empty(), Optional.of(new AcademicYear(from)));
  }

  private static Intervention runDown(int from) {
    return new CloseProvision(OAK, Optional.of(new AcademicYear(from)), Optional.empty());
  }

  @Test
  void whoIsThereMovesInTheYearOfTheClosingAndNotBefore() {
    List<Spell> ann = spellsOf("ann", with(close(2026)));

    assertThat(ann).extracting(Spell::first, Spell::last, Spell::pinned)
        .startsWith(
            tuple(new AcademicYear(2024), new AcademicYear(2025), Optional.of(OAK)),
            tuple(new AcademicYear(2026), new AcademicYear(2028), Optional.empty()));
  }

  @Test
  void nobodyIsLostByAClosing() {
    assertThat(spellsOf("ann", with(close(2026))).stream().mapToInt(Spell::years).sum())
        .isEqualTo(spellsOf("ann", county()).stream().mapToInt(Spell::years).sum());
  }

  @Test
  void aClosingAfterTheStayChangesNothing() {
    assertThat(spellsOf("ann", with(close(2029)))).isEqualTo(spellsOf("ann", county()));
  }

  @Test
  void nobodyComesWhoWouldStillBeThereWhenItCloses() {
    County closing = with(close(2029));
    Spell bob = spellsOf("bob", closing).get(1);

    assertThat(bob.first()).isEqualTo(new AcademicYear(2026));
    assertThat(bob.last()).isEqualTo(new AcademicYear(2029));
    assertThat(suitable(closing, bob)).extracting(ProvisionId::value).containsExactly("elm");
    assertThat(suitable(county(), bob)).extracting(ProvisionId::value).containsExactly("oak", "elm");
  }

  @Test
  void whoIsThereStaysWhereASchoolRunsDownAndNobodyNewComes() {
    County running = with(runDown(2026));

    assertThat(spellsOf("ann", running)).isEqualTo(spellsOf("ann", county()));
    assertThat(suitable(running, spellsOf("bob", running).get(1))).extracting(ProvisionId::value).containsExactly("elm");
    assertThat(suitable(with(runDown(2027)), spellsOf("bob", running).get(1))).extracting(ProvisionId::value).contains("oak");
  }

  @Test
  void whoCameOnLongerTermsFinishesWhereASchoolRunsDown() {
    Designation shorter = new Designation(EnumSet.of(NeedType.ASD), new NationalCurriculumYear(7), new NationalCurriculumYear(8));
    County running = runDown(2026).applyTo(with(new ReshapeProvision(OAK, shorter, new AcademicYear(2025))));

    assertThat(spellsOf("ann", running)).isEqualTo(spellsOf("ann", county()));
    assertThat(running.getPlaces(OAK).in(new AcademicYear(2028))).hasValue(4);
  }

  @Test
  void whoCameBeforeStaysWhereASchoolIsForOthers() {
    Designation others = new Designation(EnumSet.of(NeedType.SEMH), new NationalCurriculumYear(7), new NationalCurriculumYear(11));
    County reshaped = with(new ReshapeProvision(OAK, others, new AcademicYear(2026)));

    assertThat(spellsOf("ann", reshaped)).isEqualTo(spellsOf("ann", county()));
    assertThat(suitable(reshaped, spellsOf("bob", reshaped).get(1))).extracting(ProvisionId::value).containsExactly("elm");
  }

  @Test
  void theLastOfALevelIsWhatIsLeftWhenOthersRunDown() {
    County running = runDown(2026).applyTo(county());

    assertThat(new CloseProvision(new ProvisionId("elm"), Optional.of(new AcademicYear(2027)), Optional.empty()).findClash(running))
        .hasValueSatisfying(clash -> assertThat(clash).contains("last provision of its level"));
  }

  @Test
  void theBaselineSurvives() {
    County before = county();
    close(2026).applyTo(before);

    assertThat(before).isEqualTo(county());
    assertThat(before.provisions().values()).extracting(Provision::course).allMatch(course -> course.closes().isEmpty());
  }

  private static List<ProvisionId> suitable(County county, Spell spell) {
    return new PlacementCosting(county, TinyCounty.travelIn(county)).listSuitable(spell);
  }
}
