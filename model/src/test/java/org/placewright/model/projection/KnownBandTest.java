package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.ChildBand;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

class KnownBandTest {
  private static final BandCode C = new BandCode("C");
  private static final County COUNTY = new TinyCounty(6)
      .locality("west", 400_000, 50)
      .provision("school", ProvisionKind.SPECIAL_SCHOOL, 405_000, "SEMH ASD", 0, 13, 20)
      .build();

  /** A child in band C at the school, in Year 5 at first, who has these needs in the years of the plan. */
  private static List<Spell> spells(NeedType... needs) {
    Life life = Life.of(
        new Child(
            new ChildId("c1"), needs[0], new LocalityId("west"), new NationalCurriculumYear(5), Setting.SPECIAL,
            Optional.of(new ProvisionId("school")), Optional.empty(), Optional.of(C)));
    for (int i = 1; i < needs.length; i++) {
      life.goOn(new Life.Needed(needs[i], Setting.SPECIAL));
    }
    return new SpellCutter(COUNTY).cut(life);
  }

  @Test
  void aBandIsKeptAsLongAsTheNeedStaysAndReviewedAtTheTransfer() {
    assertThat(spells(NeedType.ASD, NeedType.ASD, NeedType.ASD)).extracting(Spell::childBand)
        .containsExactly(Optional.of(new ChildBand(C, true)), Optional.of(new ChildBand(C, false)));
  }

  @Test
  void aChildWhoseNeedChangesHasNoBandAnyMoreAndGetsNoneBack() {
    assertThat(spells(NeedType.ASD, NeedType.SEMH, NeedType.ASD)).extracting(Spell::band)
        .containsExactly(Optional.of(C), Optional.empty(), Optional.empty());
  }

  @Test
  void aStayThatIsCutOrComesDownKeepsTheBand() {
    Spell whole = spells(NeedType.ASD, NeedType.ASD).getFirst();

    assertThat(whole.cutBefore(TinyCounty.BASE.plus(1))).extracting(Spell::childBand)
        .containsExactly(Optional.of(new ChildBand(C, true)), Optional.of(new ChildBand(C, false)));
    assertThat(whole.at(Setting.BASE, Optional.empty()).childBand()).contains(new ChildBand(C, false));
    assertThat(whole.numbered(4).band()).contains(C);
    assertThat(whole.likeOf(new ChildId("anyone")).band()).contains(C);
  }
}
