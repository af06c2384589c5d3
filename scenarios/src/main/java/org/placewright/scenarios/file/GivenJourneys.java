package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.place.LocalityId;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;

/**
 * Reads travel-times.csv.
 *
 * @param file the table, as an input of the plan
 * @param journeys for each locality what is given from there; nothing to provisions without a site
 */
record GivenJourneys(InputFile file, Map<LocalityId, Map<ProvisionId, Journey>> journeys) {
  private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(600);
  private static final BigDecimal MOST_MILES = BigDecimal.valueOf(500);

  GivenJourneys {
    journeys = Map.copyOf(journeys);
  }

  static GivenJourneys read(Table table, Listed<Locality> localities, Listed<Provision> provisions) {
    Map<String, List<Provision>> byUrn = provisions.list()
        .stream()
        .filter(provision -> provision.urn().isPresent())
        .collect(Collectors.groupingBy(provision -> provision.urn().orElseThrow()));
    Map<LocalityId, Map<ProvisionId, Journey>> journeys = new HashMap<>();
    Map<String, Long> lines = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<String> origin = localities.refer(row, "origin");
      List<Provision> destinations = listDestinations(row, provisions, byUrn);
      Optional<BigDecimal> minutes = row.number("minutes", BigDecimal.ZERO, MOST_MINUTES);
      Optional<BigDecimal> miles = row.number("miles", BigDecimal.ZERO, MOST_MILES);
      for (Provision destination : origin.isPresent() ? destinations : List.<Provision>of()) {
        Long first = lines.putIfAbsent(origin.get() + "\n" + destination.id(), row.line());
        if (first != null) {
          row.fault(
              "destination", "the journey from %s to %s is given twice, first in line %d; keep one row"
                  .formatted(origin.get(), destination.id(), first));
        } else if (row.isSound()) {
          journeys.computeIfAbsent(new LocalityId(origin.get()), id -> new HashMap<>())
              .put(destination.id(), Journey.rounded(minutes.orElseThrow().doubleValue(), miles.orElseThrow().doubleValue()));
        }
      }
    }
    return new GivenJourneys(table.file(), journeys);
  }

  /** The provisions that a row leads to; none, mostly with a fault, when there are none. */
  private static List<Provision> listDestinations(
      Row row, Listed<Provision> provisions, Map<String, List<Provision>> byUrn) {
    Optional<String> text = row.text("destination");
    List<Provision> called = new ArrayList<>();
    if (text.isPresent() && !provisions.knows(text.get()) && byUrn.containsKey(text.get())) {
      called.addAll(byUrn.get(text.get()));
    } else {
      provisions.refer(row, "destination").flatMap(provisions::find).ifPresent(called::add);
    }
    List<Provision> withSite = called.stream().filter(provision -> provision.kind().hasSite()).toList();
    if (!called.isEmpty() && withSite.isEmpty()) {
      row.fault(
          "destination", "children do not travel to a provision of kind %s, which has no site; delete the row"
              .formatted(called.getFirst().kind()));
    }
    return withSite;
  }

  Optional<Journey> find(LocalityId from, ProvisionId to) {
    return Optional.ofNullable(journeys.getOrDefault(from, Map.of()).get(to));
  }
}
