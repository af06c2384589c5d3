package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.county.County;

/** One change that a scenario makes to a county. */
public sealed interface Intervention
    permits
    ChangeAssumption,
    ChangeBand,
    ChangeCapital,
    ChangeDemand,
    ChangeFund,
    ChangeGrowth,
    ChangeHighNeedsBlock,
    ChangeRate,
    ChangeTransport,
    ChooseHistory,
    CloseProvision,
    ConvertPlaces,
    CountProgramme,
    ExtendProvision,
    GrantScheme,
    OfferSchemes,
    OfferStepDown,
    OpenProvision,
    ProposePlaces,
    ReBand,
    ReshapeProvision,
    SetPlaces {
  /** Why it contradicts a change that was made before it; empty when it does not. */
  default Optional<String> findClash(County county) {
    return Optional.empty();
  }

  /** A changed copy. Ids that the change names must be in the county, and it must not clash. */
  County applyTo(County county);

  /** Whether the changed copy can differ in what a plan sees; a change that alters nothing is a mistake. */
  default boolean alters(County county) {
    return !applyTo(county).equals(county);
  }

  /**
   * Which of several changes, made one after the other, those after them write over wholly, so that the county is the same without
   * them; positions in the list, ascending.
   */
  static List<Integer> listOverwritten(List<Intervention> changes, County start) {
    Optional<County> end = applyAll(changes, start);
    List<Intervention> kept = new ArrayList<>(changes);
    List<Integer> overwritten = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      List<Intervention> others = new ArrayList<>(kept);
      others.remove(i - overwritten.size());
      if (end.isPresent() && applyAll(others, start).equals(end)) {
        overwritten.add(i);
        kept = others;
      }
    }
    return overwritten;
  }

  /** A county with several changes, one after the other; empty where one of them clashes with those before it or alters nothing. */
  private static Optional<County> applyAll(List<Intervention> changes, County start) {
    County county = start;
    for (Intervention change : changes) {
      if (change.findClash(county).isPresent() || !change.alters(county)) {
        return Optional.empty();
      }
      county = change.applyTo(county);
    }
    return Optional.of(county);
  }

  /** Why nothing in the county with all changes uses this one; empty when something does. */
  default Optional<String> findUnused(County result) {
    return Optional.empty();
  }

  /** The change in words, for reports. */
  String describe();
}
