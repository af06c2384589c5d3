package org.placewright.model.proposal;

import java.util.List;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionKind;

/**
 * What places at a host cost and need: which of the county's assumptions say so.
 *
 * <pre>
 * (1) capital = once for the site + places x for each place
 * (2) room    = places x pupils whose room one place takes, rounded up
 * </pre>
 */
enum HostedTerms {
  BASE(
      ProvisionKind.RESOURCE_BASE, "base", "resource base", AssumptionKey.BASE_CAPITAL_SITE, AssumptionKey.BASE_CAPITAL_PLACE,
      AssumptionKey.BASE_YEARLY, AssumptionKey.BASE_LEAD_YEARS, AssumptionKey.BASE_ROOM),
  SATELLITE(
      ProvisionKind.SATELLITE, "satellite", "satellite", AssumptionKey.SATELLITE_CAPITAL_SITE, AssumptionKey.SATELLITE_CAPITAL_PLACE,
      AssumptionKey.SATELLITE_YEARLY, AssumptionKey.SATELLITE_LEAD_YEARS, AssumptionKey.SATELLITE_ROOM);

  private final ProvisionKind kind;
  private final String word;
  private final String name;
  private final AssumptionKey site;
  private final AssumptionKey place;
  private final AssumptionKey yearly;
  private final AssumptionKey lead;
  private final AssumptionKey room;

  HostedTerms(
      ProvisionKind kind, String word, String name, AssumptionKey site, AssumptionKey place, AssumptionKey yearly, AssumptionKey lead,
      AssumptionKey room) {
    this.kind = kind;
    this.word = word;
    this.name = name;
    this.site = site;
    this.place = place;
    this.yearly = yearly;
    this.lead = lead;
    this.room = room;
  }

  static HostedTerms of(ProvisionKind kind) {
    return List.of(values())
        .stream()
        .filter(terms -> terms.kind == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place of kind %s is proposed at a host".formatted(kind)));
  }

  ProvisionKind kind() {
    return kind;
  }

  /** Whether an assumption says what these places cost or need. */
  boolean standOn(AssumptionKey key) {
    return List.of(site, place, yearly, lead, room).contains(key);
  }

  /** In ids. */
  String word() {
    return word;
  }

  /** For people. */
  String label() {
    return name;
  }

  /** (1). */
  Money capital(Assumptions assumptions, int places) {
    return assumptions.price(site).plus(assumptions.price(place).times(places));
  }

  /** What it costs each year beside place funding and top-ups. */
  Money yearly(Assumptions assumptions) {
    return assumptions.price(yearly);
  }

  /** Years from deciding to opening. */
  int leadYears(Assumptions assumptions) {
    return (int) assumptions.value(lead);
  }

  /** (2). */
  int roomFor(Assumptions assumptions, int places) {
    return (int) Math.ceil(places * assumptions.value(room));
  }

  String source(Assumptions assumptions) {
    return "by the assumptions %s (£%s), %s (£%s) and %s (£%s)".formatted(
        site.key(), assumptions.exact(site).toPlainString(), place.key(), assumptions.exact(place).toPlainString(), yearly.key(),
        assumptions.exact(yearly).toPlainString());
  }
}
