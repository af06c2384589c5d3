package org.placewright.model.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;

/** Somebody else pays a part of a scheme that is offered, in place of the grant it had. */
public record GrantScheme(SchemeId scheme, BuildingCost.Grant grant) implements Intervention {
  public GrantScheme {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(grant, "grant");
  }

  @Override
  public Optional<String> findClash(County county) {
    Optional<CapitalScheme> offered = county.schemes().stream().filter(known -> known.id().equals(scheme)).findFirst();
    if (offered.isEmpty()) {
      return Optional.of("scheme %s is not offered; put this change after the one that offers it".formatted(scheme));
    }
    if (grant.pounds().compareTo(offered.get().capital()) > 0) {
      return Optional.of("scheme %s costs £%s in all, less than the grant".formatted(scheme, offered.get().capital()));
    }
    List<String> funds = county.funds().stream().map(CapitalFund::name).toList();
    return funds.isEmpty() || funds.contains(grant.fund())
        ? Optional.empty()
        : Optional.of("there is no fund %s (there are: %s); say with a change \"fund\" before this one how much it has".formatted(
            grant.fund(), String.join(", ", funds)));
  }

  @Override
  public County applyTo(County county) {
    List<CapitalScheme> changed = county.schemes()
        .stream()
        .map(known -> known.id().equals(scheme) ? known.withBuilding(granted(known.building())) : known)
        .toList();
    return CountyCopy.of(county).schemes(changed).make();
  }

  private BuildingCost granted(BuildingCost building) {
    return new BuildingCost(building.total(), building.percentByYear(), Optional.of(grant));
  }

  @Override
  public String describe() {
    return "%s pays £%,.0f of scheme %s".formatted(grant.fund(), grant.pounds().pounds(), scheme);
  }
}
