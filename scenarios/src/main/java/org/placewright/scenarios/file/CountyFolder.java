package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.placewright.geodata.area.Boundary;
import org.placewright.model.county.County;
import org.placewright.model.demand.ApRate;
import org.placewright.model.proposal.Host;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.TravelTimes;

/**
 * A county as its folder gives it, without a fault.
 *
 * @param yaml the county.yaml it was read from
 * @param county the baseline: no scheme may be built
 * @param travel journeys between its localities and its provisions
 * @param journeys finds journeys again for the county with changes, given the provisions that these open
 * @param schemes what a scenario may let the plan build
 * @param hosts schools where a scenario may let the plan put a base; none where the county does not say
 * @param apRates how often children come to alternative provision; none where the county does not say
 * @param boundaries what maps draw, localities and background; none where the folder has no drawing
 * @param inputs every file that was read
 * @param warnings what is sound but should be known: estimates, assumptions made for blanks, tables left out
 */
public record CountyFolder(
    Path yaml,
    County county,
    TravelTimes travel,
    BiFunction<County, Set<ProvisionId>, TravelTimes> journeys,
    List<CapitalScheme> schemes,
    List<Host> hosts,
    List<ApRate> apRates,
    List<Boundary> boundaries,
    List<InputFile> inputs,
    List<String> warnings) {
  public CountyFolder {
    Objects.requireNonNull(yaml, "yaml");
    Objects.requireNonNull(county, "county");
    Objects.requireNonNull(travel, "travel");
    Objects.requireNonNull(journeys, "journeys");
    boundaries = List.copyOf(boundaries);
    schemes = List.copyOf(schemes);
    hosts = List.copyOf(hosts);
    apRates = List.copyOf(apRates);
    inputs = List.copyOf(inputs);
    warnings = List.copyOf(warnings);
  }

  /** Journeys in a changed copy of the county: the same, unless there is new provision or other assumptions. */
  public TravelTimes travelIn(County changed) {
    Set<ProvisionId> opened = new LinkedHashSet<>(changed.provisions().keySet());
    opened.removeAll(county.provisions().keySet());
    return opened.isEmpty() && changed.assumptions().equals(county.assumptions()) ? travel : journeys.apply(changed, opened);
  }
}
