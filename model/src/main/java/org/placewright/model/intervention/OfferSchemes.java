package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;

/** Capital schemes that the plan may build, or not. */
public record OfferSchemes(List<CapitalScheme> schemes) implements Intervention {
  public OfferSchemes {
    schemes = List.copyOf(schemes);
  }

  /** A scheme that needs another one cannot be offered without it, and none twice on other terms. */
  @Override
  public Optional<String> findClash(County county) {
    for (CapitalScheme scheme : schemes) {
      if (county.schemes().stream().anyMatch(other -> other.id().equals(scheme.id()) && !other.equals(scheme))) {
        return Optional.of(
            "a change before this one offers scheme %s already, on other terms; keep one, and change its costs or grants after it"
                .formatted(scheme.id()));
      }
    }
    List<CapitalScheme> offered = applyTo(county).schemes();
    for (CapitalScheme scheme : schemes) {
      for (SchemeId required : scheme.conditions().requires()) {
        if (offered.stream().noneMatch(other -> other.id().equals(required))) {
          return Optional.of("scheme %s needs scheme %s, which this scenario does not offer; offer both".formatted(scheme.id(), required));
        }
      }
    }
    return schemes.stream()
        .flatMap(scheme -> Closings.findClash(county, scheme.provision()).stream())
        .findFirst();
  }

  @Override
  public County applyTo(County county) {
    List<CapitalScheme> offered = new ArrayList<>(county.schemes());
    for (CapitalScheme scheme : schemes) {
      if (offered.stream().noneMatch(other -> other.id().equals(scheme.id()))) {
        offered.add(scheme);
      }
    }
    return CountyCopy.withSchemes(county, offered);
  }

  @Override
  public String describe() {
    return "may build: " + schemes.stream().map(CapitalScheme::name).collect(Collectors.joining(", "));
  }
}
