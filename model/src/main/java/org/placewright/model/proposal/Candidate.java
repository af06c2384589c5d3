package org.placewright.model.proposal;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.county.County;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;

/**
 * One host, and what could be made there.
 *
 * @param kind a base or a satellite
 * @param room pupils the host could take, as it was reckoned with; empty when not known
 * @param why not weighed or struck; empty when it is offered
 * @param offer empty when nothing can be made there
 */
public record Candidate(
    Host host,
    ProvisionKind kind,
    OptionalInt room,
    Verdict verdict,
    String why,
    Optional<Offer> offer) {
  /**
   * Places that may be built: a provision that has none before, and what makes them.
   */
  public record Offer(Provision provision, CapitalScheme scheme) {
    public Offer {
      if (!scheme.provision().equals(provision.id())) {
        throw new IllegalArgumentException("scheme (%s) is of another provision than (%s)".formatted(scheme.id(), provision.id()));
      }
    }
  }

  public Candidate {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(why, "why");
    if (verdict.isOffered() && offer.isEmpty()) {
      throw new IllegalArgumentException("host (%s) is %s, but nothing is offered there".formatted(host.id(), verdict.label()));
    }
  }

  /** The same, as later changes left it: what is built may cost more or less by them, or open later. */
  public Candidate asIn(County county) {
    Optional<Offer> now = offer.flatMap(
        was -> county.schemes()
            .stream()
            .filter(scheme -> scheme.id().equals(was.scheme().id()))
            .findFirst()
            .map(scheme -> new Offer(county.getProvision(scheme.provision()), scheme)));
    return new Candidate(host, kind, room, verdict, why, now.or(() -> offer));
  }

  /** The same, not weighed. */
  public Candidate withoutOffer(String reason) {
    return new Candidate(host, kind, room, Verdict.NOT_WEIGHED, reason, offer);
  }
}
