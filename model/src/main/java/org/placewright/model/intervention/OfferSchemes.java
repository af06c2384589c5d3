package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.provision.CapitalScheme;

/** Capital schemes that the plan may build, or not. */
public record OfferSchemes(List<CapitalScheme> schemes) implements Intervention {
  public OfferSchemes {
    schemes = List.copyOf(schemes);
  }

  @Override
  public County applyTo(County county) {
    List<CapitalScheme> offered = new ArrayList<>(county.schemes());
    schemes.stream().filter(scheme -> !offered.contains(scheme)).forEach(offered::add);
    return CountyCopy.withSchemes(county, offered);
  }

  @Override
  public String describe() {
    return "may build: " + schemes.stream().map(CapitalScheme::name).collect(Collectors.joining(", "));
  }
}
