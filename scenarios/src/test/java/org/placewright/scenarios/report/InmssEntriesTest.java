package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

class InmssEntriesTest {
  private static final AcademicYear BEFORE = new AcademicYear(2025);
  private static final AcademicYear NOW = BEFORE.plus(1);

  private static ChildYear child(String id, AcademicYear year, Setting setting, ProvisionKind kind) {
    Spell spell = new Spell(
        new ChildId(id), 1, NeedType.ASD, new LocalityId("west"), new NationalCurriculumYear(7), setting, year, year, 10, Optional.empty());
    Provision provision = new Provision(
        new ProvisionId("there"), Optional.empty(), "There", kind, Optional.of(new GridPoint(400_000, 150_000)),
        new Designation(EnumSet.of(NeedType.ASD), new NationalCurriculumYear(0), new NationalCurriculumYear(14)), Optional.empty());
    return new ChildYear(new Outcome(spell, Optional.of(provision), Optional.empty()), year);
  }

  private static ChildYear independent(String id, AcademicYear year, Setting setting) {
    return child(id, year, setting, ProvisionKind.INDEPENDENT_SPECIAL);
  }

  @Test
  void whoWasThereBeforeDoesNotCome() {
    assertThat(InmssEntries.between(List.of(independent("a", BEFORE, Setting.INMSS)), List.of(independent("a", NOW, Setting.INMSS))))
        .isEqualTo(InmssEntries.NONE);
  }

  @Test
  void whoWasElsewhereComes() {
    assertThat(
        InmssEntries.between(
            List.of(child("a", BEFORE, Setting.SPECIAL, ProvisionKind.SPECIAL_SCHOOL)), List.of(independent("a", NOW, Setting.INMSS))))
        .isEqualTo(new InmssEntries(1, 0));
  }

  @Test
  void whoHadNoPlanComes() {
    assertThat(InmssEntries.between(List.of(), List.of(independent("a", NOW, Setting.INMSS)))).isEqualTo(new InmssEntries(1, 0));
  }

  @Test
  void aChildWhosePlanAsksForLessIsThereForWantOfALocalPlace() {
    assertThat(InmssEntries.between(List.of(), List.of(independent("a", NOW, Setting.SPECIAL)))).isEqualTo(new InmssEntries(1, 1));
  }
}
