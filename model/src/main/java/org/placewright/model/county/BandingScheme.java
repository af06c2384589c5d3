package org.placewright.model.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Budget;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * The bands of top-ups at one kind of provision for one need, or for every need without bands or a top-up of its own. A child
 * is somewhere among them by its {@link #mix}: wholly in one band where that is known, else in each with that band's share. Its
 * top-up is (1) {@code sum of share x pounds / sum of shares} over its mix, to the nearest penny.
 *
 * @param need whom they are for; empty for every need without bands or a top-up of its own
 * @param budget who pays
 * @param bands at least one, in the county's order; their shares sum to 1 within {@link #TOLERANCE}
 * @param moves what scenarios re-band, in order; the shares of {@code bands} have it in them, settled children do not
 */
public record BandingScheme(
    ProvisionKind kind,
    Optional<NeedType> need,
    Budget budget,
    List<TopUpBand> bands,
    List<ReBanding> moves) {
  /** How far the shares of a scheme may be from 1: thirds as 0.333 are near enough, a missing hundredth is not. */
  public static final BigDecimal TOLERANCE = new BigDecimal("0.002");

  public BandingScheme {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(budget, "budget");
    bands = List.copyOf(bands);
    moves = List.copyOf(moves);
    Set<BandCode> codes = new HashSet<>();
    for (TopUpBand band : bands) {
      if (!codes.add(band.code())) {
        throw new IllegalArgumentException("band (%s) of %s is given twice".formatted(band.code(), words(kind, need)));
      }
    }
    for (ReBanding move : moves) {
      if (!codes.contains(move.from()) || !codes.contains(move.to())) {
        throw new IllegalArgumentException("%s has no band %s or no band %s".formatted(words(kind, need), move.from(), move.to()));
      }
    }
    if (!isWhole(sumOfShares(bands))) {
      throw new IllegalArgumentException(
          "shares of the bands of %s sum to %s, not 1".formatted(words(kind, need), sumOfShares(bands).toPlainString()));
    }
  }

  /** Bands as the county has them, none of which a scenario re-bands. */
  public BandingScheme(ProvisionKind kind, Optional<NeedType> need, Budget budget, List<TopUpBand> bands) {
    this(kind, need, budget, bands, List.of());
  }

  /** Whether shares that sum to this are the whole. */
  public static boolean isWhole(BigDecimal sum) {
    return sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
  }

  private static BigDecimal sumOfShares(List<TopUpBand> bands) {
    return bands.stream().map(TopUpBand::share).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String words(ProvisionKind kind, Optional<NeedType> need) {
    return "%s for %s".formatted(kind, need.map(Enum::name).orElse("every need"));
  }

  public Optional<TopUpBand> find(BandCode code) {
    return bands.stream().filter(band -> band.code().equals(code)).findFirst();
  }

  public boolean has(BandCode code) {
    return find(code).isPresent();
  }

  /** The same bands at another kind of provision or for one need. */
  public BandingScheme of(ProvisionKind otherKind, Optional<NeedType> otherNeed) {
    return new BandingScheme(otherKind, otherNeed, budget, bands, moves);
  }

  public BandingScheme withBands(List<TopUpBand> changed) {
    return new BandingScheme(kind, need, budget, changed, moves);
  }

  /**
   * With a part of the children of one band in another: exactly as many as before in both together.
   *
   * @param source what the source of a changed share becomes
   */
  public BandingScheme with(ReBanding move, UnaryOperator<String> source) {
    Map<BandCode, BigDecimal> shares = new LinkedHashMap<>();
    bands.forEach(band -> shares.put(band.code(), band.share()));
    move(shares, move);
    List<TopUpBand> changed = bands.stream()
        .map(band -> shares.get(band.code()).compareTo(band.share()) == 0 ? band
            : band.withShare(shares.get(band.code()), source.apply(band.source())))
        .toList();
    List<ReBanding> all = new ArrayList<>(moves);
    all.add(move);
    return new BandingScheme(kind, need, budget, changed, all);
  }

  private static void move(Map<BandCode, BigDecimal> shares, ReBanding move) {
    BigDecimal part = shares.get(move.from()).multiply(move.share());
    shares.put(move.from(), shares.get(move.from()).subtract(part));
    shares.put(move.to(), shares.get(move.to()).add(part));
  }

  /**
   * In which bands a child counts, and with which part in each; the parts sum to the sum of shares, to 1 for a child whose own band
   * is among these.
   *
   * @param own the child's own band where it is known; one that is not among these counts as unknown
   */
  public Map<BandCode, BigDecimal> mix(Optional<ChildBand> own) {
    Map<BandCode, BigDecimal> parts = new LinkedHashMap<>();
    Optional<ChildBand> known = own.filter(band -> has(band.code()));
    for (TopUpBand band : bands) {
      boolean isOwn = known.isPresent() && known.get().code().equals(band.code());
      parts.put(band.code(), known.isEmpty() ? band.share() : isOwn ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    if (known.isPresent() && !known.get().isSettled()) {
      moves.forEach(move -> move(parts, move));
    }
    return parts;
  }

  /** The top-up of a full-time child a year (1). */
  public Money yearly(Optional<ChildBand> own) {
    Map<BandCode, BigDecimal> mix = mix(own);
    BigDecimal parts = mix.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal pence = bands.stream().map(band -> weight(band, mix)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(pence.divide(parts, 0, RoundingMode.HALF_UP).longValueExact());
  }

  /** What the children of a mix paid, band by band; to the penny what they paid together. */
  public Map<BandCode, Money> spread(Money paid, Map<BandCode, BigDecimal> mix) {
    List<BigDecimal> weights = bands.stream().map(band -> weight(band, mix)).toList();
    List<Money> parts = split(paid.pence(), weights).stream().map(Money::new).toList();
    Map<BandCode, Money> spread = new LinkedHashMap<>();
    for (int i = 0; i < bands.size(); i++) {
      spread.put(bands.get(i).code(), parts.get(i));
    }
    return spread;
  }

  private static BigDecimal weight(TopUpBand band, Map<BandCode, BigDecimal> mix) {
    return mix.get(band.code()).multiply(BigDecimal.valueOf(band.yearly().pence()));
  }

  /** Whole numbers in proportion to weights that sum to the whole: each is where the running sum is rounded, less the one before. */
  private static List<Long> split(long whole, List<BigDecimal> weights) {
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Long> parts = new ArrayList<>();
    BigDecimal soFar = BigDecimal.ZERO;
    long given = 0;
    for (BigDecimal weight : weights) {
      soFar = soFar.add(weight);
      long upTo = all.signum() == 0
          ? 0
          : soFar.multiply(BigDecimal.valueOf(whole)).divide(all, 0, RoundingMode.HALF_UP).longValueExact();
      parts.add(upTo - given);
      given = upTo;
    }
    return parts;
  }
}
