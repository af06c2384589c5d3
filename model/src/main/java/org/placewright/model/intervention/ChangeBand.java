package org.placewright.model.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.County;
import org.placewright.model.county.TopUpBand;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Money;

/** Another top-up of one band, in every year of the plan. */
public record ChangeBand(BandScope scope, BandCode band, ChangeRate.Amount amount) implements Intervention {
  public ChangeBand {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(amount, "amount");
    if (amount instanceof ChangeRate.Amount.PercentAYear) {
      throw new IllegalArgumentException("band (%s) has one price for all years, so it cannot rise from year to year".formatted(band));
    }
  }

  @Override
  public Optional<String> findClash(County county) {
    return scope.findMissing(county.rates(), band);
  }

  @Override
  public County applyTo(County county) {
    List<BandingScheme> changed = scope.list(county.rates(), band).stream().map(this::change).toList();
    return CountyCopy.of(county).rates(county.rates().withBands(county.rates().bands().with(changed))).make();
  }

  private BandingScheme change(BandingScheme scheme) {
    return scheme.withBands(scheme.bands().stream().map(known -> known.code().equals(band) ? change(known) : known).toList());
  }

  private TopUpBand change(TopUpBand known) {
    return known.withYearly(priceAfter(known.yearly()), ChangeRate.withMark(known.source()));
  }

  private Money priceAfter(Money before) {
    return switch (amount) {
      case ChangeRate.Amount.Percent percent -> percent.of(before);
      case ChangeRate.Amount.Pounds pounds -> pounds.yearly();
      case ChangeRate.Amount.PercentAYear yearly -> throw new IllegalStateException("a band has one price for all years, not " + yearly);
    };
  }

  @Override
  public boolean alters(County county) {
    return scope.list(county.rates(), band)
        .stream()
        .map(scheme -> scheme.find(band).orElseThrow().yearly())
        .anyMatch(before -> !before.equals(priceAfter(before)));
  }

  @Override
  public String describe() {
    String what = "top-up of band %s, %s".formatted(band, scope.inWords());
    return switch (amount) {
      case ChangeRate.Amount.Percent percent -> "%s: %s %% %s in every year"
          .formatted(what, percent.more().abs().toPlainString(), percent.more().signum() < 0 ? "less" : "more");
      case ChangeRate.Amount.Pounds pounds -> "%s: £%,.2f a year in every year".formatted(what, pounds.yearly().pounds());
      case ChangeRate.Amount.PercentAYear yearly -> throw new IllegalStateException("a band has one price for all years, not " + yearly);
    };
  }
}
