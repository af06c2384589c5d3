package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/** One provision over five years, a scheme there, and a child who takes seven tenths of a place from the second year on. */
class LinksTest {
  private static final Horizon HORIZON = new Horizon(new AcademicYear(2026), 5);
  private static final int TENTHS = 7;

  private static FreeSpell spell(ProvisionRoom room, int index, int first, int last, boolean follows) {
    Spell spell = new Spell(
        new ChildId("child"),
        1 + index,
        NeedType.ASD,
        new LocalityId("home"),
        new NationalCurriculumYear(first),
        Setting.SPECIAL,
        HORIZON.year(first),
        HORIZON.year(last),
        TENTHS,
        Optional.empty());
    PricedOption option = new PricedOption(room, TENTHS, 100, 0, false);
    return new FreeSpell(index, spell, first, last, List.of(option), 1_000, 0, follows, 0);
  }

  private static int year(int earliest, boolean isFollowed, int... slackTenths) {
    ProvisionRoom room = ProvisionRoom.limited(0, new ProvisionId("school"), slackTenths);
    CapitalScheme scheme = new CapitalScheme(
        new SchemeId("scheme"), "Scheme", room.provision(), 3, HORIZON.first(), Money.NONE, Money.NONE, "invented");
    FreeScheme free = new FreeScheme(0, scheme, room, 30, earliest, new long[HORIZON.years()]);
    List<FreeSpell> spells = new ArrayList<>();
    spells.add(spell(room, 0, 1, 3, false));
    if (isFollowed) {
      spells.add(spell(room, 1, 4, 4, true));
    }
    Choices choices = new Choices(HORIZON, List.of(room), spells, List.of(free), List.of(), Map.of(), 0);
    return new Links(choices).year(spells.getFirst(), spells.getFirst().options().getFirst());
  }

  @Test
  void aSchemeMustOpenByTheFirstYearWithTooLittleRoom() {
    assertThat(year(0, false, 0, 8, 6, 5, 0)).isEqualTo(2);
  }

  @Test
  void roomThatJustSufficesNeedsNoScheme() {
    assertThat(year(0, false, 0, 7, 7, 7, 0)).isEqualTo(Links.NONE);
  }

  @Test
  void aProvisionOverItsNumberNeedsOneAtOnce() {
    assertThat(year(0, false, -9, -9, -9, -9, -9)).isEqualTo(1);
  }

  @Test
  void aSchemeThatOpensInThatYearIsInTime() {
    assertThat(year(2, false, 0, 8, 6, 5, 0)).isEqualTo(2);
  }

  @Test
  void aSchemeThatOpensLaterCannotHelp() {
    assertThat(year(3, false, 0, 8, 6, 5, 0)).isEqualTo(Links.NONE);
  }

  @Test
  void aChildWithAnotherFreeSpellIsNotLinked() {
    assertThat(year(0, true, 0, 8, 6, 5, 0)).isEqualTo(Links.NONE);
  }
}
