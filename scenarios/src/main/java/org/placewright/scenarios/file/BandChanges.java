package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.county.ReBanding;
import org.placewright.model.intervention.BandScope;
import org.placewright.model.intervention.ChangeBand;
import org.placewright.model.intervention.ChangeRate;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.ReBand;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/** Reads changes of bands: what one pays, and who is in which. */
final class BandChanges {
  static final List<String> KINDS = List.of("band", "re-band");

  private final ChangeKeys keys;

  BandChanges(ChangeKeys keys) {
    this.keys = keys;
  }

  Optional<Intervention> read(String kind) {
    return kind.equals("band") ? readPrice() : readReBand();
  }

  private Optional<Intervention> readPrice() {
    Optional<BandCode> band = readBand("band");
    BandScope scope = readScope();
    Optional<ChangeRate.Amount> amount = readAmount();
    return keys.isSound() ? Optional.of(new ChangeBand(scope, band.orElseThrow(), amount.orElseThrow())) : Optional.empty();
  }

  private Optional<ChangeRate.Amount> readAmount() {
    Optional<BigDecimal> percent = keys.findNumber("percent", MoneyChanges.LEAST_PERCENT, MoneyChanges.MOST_PERCENT, "per-cent");
    Optional<Money> pounds = keys.findPounds("pounds", "pounds-a-year");
    if (percent.isPresent() == pounds.isPresent() && keys.isSound()) {
      keys.fault(
          "percent",
          "say by how much, in one way: \"percent: 4\" (more than before; -4 is less), or \"pounds: 9500\" a year in place of it");
    }
    if (keys.has("from")) {
      keys.fault("from", "bands hold for every year of the plan, so a change of them has no first year; leave this out");
    }
    return percent.<ChangeRate.Amount>map(ChangeRate.Amount.Percent::new).or(() -> pounds.map(ChangeRate.Amount.Pounds::new));
  }

  private Optional<Intervention> readReBand() {
    Optional<BandCode> from = readBand("from");
    Optional<BandCode> to = readBand("to");
    Optional<BigDecimal> share = keys.number("share", BigDecimal.ZERO, BigDecimal.ONE);
    BandScope scope = readScope();
    if (from.isPresent() && from.equals(to)) {
      keys.fault("to", "they are in this band already; write another");
    }
    if (share.filter(part -> part.signum() == 0).isPresent()) {
      keys.fault("share", "nobody is re-banded; write a part of the children, up to 1");
    }
    return keys.isSound()
        ? Optional.of(new ReBand(scope, new ReBanding(from.orElseThrow(), to.orElseThrow(), share.orElseThrow())))
        : Optional.empty();
  }

  private BandScope readScope() {
    Set<ProvisionKind> kinds = keys.kinds("kind");
    Optional<NeedType> need = keys.need("need");
    return new BandScope(kinds, need);
  }

  private Optional<BandCode> readBand(String key) {
    return keys.text(key, "a band of bands.csv").flatMap(text -> {
      List<String> known = keys.changed()
          .map(now -> now.rates().bands().listCodes().stream().map(BandCode::value).toList())
          .orElse(List.of(text));
      if (known.isEmpty()) {
        keys.fault(key, "the county pays no top-ups by band: it has no bands.csv");
      } else if (!known.contains(text)) {
        keys.fault(key, "bands.csv has no such band%s (it has: %s)".formatted(NearestWord.hint(text, known), NearestWord.list(known)));
      }
      return known.contains(text) ? Optional.of(new BandCode(text)) : Optional.empty();
    });
  }
}
