package org.placewright.solver.placement;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/** Where one free spell is placed. */
@PlanningEntity
public class SpellPlacement {
  private FreeSpell spell;
  private List<ProvisionRoom> suitable;

  @PlanningVariable(allowsUnassigned = true)
  private ProvisionRoom provision;

  /** For Timefold, which fills in the fields when it copies a plan. */
  public SpellPlacement() {}

  /**
   * @param option position among the spell's options, or {@link FreeSpell#UNPLACED}
   */
  public SpellPlacement(FreeSpell spell, int option) {
    this.spell = Objects.requireNonNull(spell, "spell");
    this.suitable = spell.options().stream().map(PricedOption::room).toList();
    this.provision = roomOf(spell, option);
  }

  /** The value that stands for an option; null for {@link FreeSpell#UNPLACED}. */
  static ProvisionRoom roomOf(FreeSpell spell, int option) {
    return option == FreeSpell.UNPLACED ? null : spell.options().get(option).room();
  }

  /** The same spell at any provision, suitable or not. */
  static SpellPlacement at(FreeSpell spell, ProvisionRoom provision) {
    SpellPlacement placement = new SpellPlacement(spell, FreeSpell.UNPLACED);
    placement.provision = provision;
    return placement;
  }

  @PlanningId
  public int getIndex() {
    return spell.index();
  }

  /** The provisions that suit the spell, without those that no better plan can use. */
  @ValueRangeProvider
  public List<ProvisionRoom> getSuitable() {
    return suitable;
  }

  public FreeSpell getSpell() {
    return spell;
  }

  /**
   * Whether any of the provisions to choose from may go.
   *
   * @param useless numbers of options that may go, counted from {@code start} for the spell's first
   */
  boolean canLeaveOut(BitSet useless, int start) {
    int next = useless.nextSetBit(start);
    return next >= 0 && next < start + spell.options().size();
  }

  /** Takes the provisions that may go from those to choose from; where the spell is stays. */
  void leaveOut(BitSet useless, int start) {
    int option = option();
    suitable = IntStream.range(0, spell.options().size())
        .filter(o -> o == option || !useless.get(start + o))
        .mapToObj(o -> spell.options().get(o).room())
        .toList();
  }

  /** Where the spell is; null when it has no place. */
  public ProvisionRoom getProvision() {
    return provision;
  }

  public void setProvision(ProvisionRoom provision) {
    this.provision = provision;
  }

  boolean isPlaced() {
    return provision != null;
  }

  /** Position of the provision among the spell's options; empty when it is not one of them, or there is none. */
  Optional<PricedOption> findOption() {
    for (PricedOption option : spell.options()) {
      if (option.room() == provision) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** Position among the spell's options, or {@link FreeSpell#UNPLACED} when it is at none of them. */
  int option() {
    for (int o = 0; o < spell.options().size(); o++) {
      if (spell.options().get(o).room() == provision) {
        return o;
      }
    }
    return FreeSpell.UNPLACED;
  }

  @Override
  public String toString() {
    return spell.spell().id() + " at " + (provision == null ? "no place" : provision);
  }
}
