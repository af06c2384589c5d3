package org.placewright.model.child;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.BandCode;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Boarding;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * A child or young person with an EHC plan in the base year.
 *
 * @param ncy curriculum year in the base year
 * @param setting the level of provision the plan asks for
 * @param provision where the child is placed in the base year; empty when it waits for a place
 * @param boarding whether it boards there; empty where that is not known
 * @param band the band of its top-up; empty where that is not known
 */
public record Child(
    ChildId id,
    NeedType need,
    LocalityId home,
    NationalCurriculumYear ncy,
    Setting setting,
    Optional<ProvisionId> provision,
    Optional<Boarding> boarding,
    Optional<BandCode> band) {
  public Child {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(ncy, "ncy");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(boarding, "boarding");
    Objects.requireNonNull(band, "band");
  }

  /** A child of whom neither its band nor whether it boards is known. */
  public Child(
      ChildId id, NeedType need, LocalityId home, NationalCurriculumYear ncy, Setting setting, Optional<ProvisionId> provision) {
    this(id, need, home, ncy, setting, provision, Optional.empty(), Optional.empty());
  }
}
