package org.placewright.model.county;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The single figures that a plan stands on: what each means, its unit and the only home of its bounds. */
public enum AssumptionKey {
  DISCOUNT_RATE("discount-rate", "a year", "0", "0.2"),
  CIRCUITY("circuity", "road miles for each straight mile", "1", "3"),
  SPEED_SHORT_MPH("speed-under-3-miles", "miles an hour", "5", "70"),
  SPEED_MIDDLE_MPH("speed-3-to-10-miles", "miles an hour", "5", "70"),
  SPEED_LONG_MPH("speed-over-10-miles", "miles an hour", "5", "70"),
  JOURNEY_OVERHEAD_MINUTES("journey-overhead", "minutes for getting in and out", "0", "30"),
  PEAK_TIME_FACTOR("peak-time-factor", "times as long as on empty roads", "1", "3"),
  SPEED_TO_THE_ROAD_MPH("speed-to-the-road", "miles an hour", "1", "30"),
  GUIDELINE_MINUTES_PRIMARY("guideline-primary", "minutes one way", "10", "180"),
  GUIDELINE_MINUTES_SECONDARY("guideline-secondary", "minutes one way", "10", "180"),
  PRICE_MINUTE_OVER_GUIDELINE("price-minute-over-guideline", "pounds a year for each minute one way", "0", "10000"),
  PRICE_LEVEL_MISMATCH("price-level-mismatch", "pounds a year for a place above the level needed", "0", "100000"),
  PRICE_AVOIDABLE_MOVE("price-avoidable-move", "pounds once", "0", "100000"),
  PRICE_UNPLACED_YEAR("price-unplaced-year", "pounds for each child-year without a place", "0", "10000000"),
  KG_CO2E_PER_MILE("kgco2e-per-mile", "kg CO2e a vehicle mile", "0", "2"),
  BORROWING_RATE("borrowing-rate", "a year", "0", "0.2"),
  BORROWING_YEARS("borrowing-years", "years", "1", "60"),
  BASE_CAPITAL_SITE("base-capital-site", "pounds once for a base at a host", "0", "100000000"),
  BASE_CAPITAL_PLACE("base-capital-place", "pounds once for each place of a base at a host", "0", "1000000"),
  BASE_YEARLY("base-yearly", "pounds a year for a base at a host, beside place funding and top-ups", "0", "10000000"),
  BASE_LEAD_YEARS("base-lead-years", "years from deciding on a base to its opening", "0", "15"),
  BASE_ROOM("base-room", "pupils of a host whose room one place of a base takes", "0", "50"),
  SATELLITE_CAPITAL_SITE("satellite-capital-site", "pounds once for a satellite at a host", "0", "100000000"),
  SATELLITE_CAPITAL_PLACE("satellite-capital-place", "pounds once for each place of a satellite at a host", "0", "1000000"),
  SATELLITE_YEARLY("satellite-yearly", "pounds a year for a satellite at a host, beside place funding and top-ups", "0", "10000000"),
  SATELLITE_LEAD_YEARS("satellite-lead-years", "years from deciding on a satellite to its opening", "0", "15"),
  SATELLITE_ROOM("satellite-room", "pupils of a host whose room one place of a satellite takes", "0", "50"),
  PRICE_GROWTH("price-growth", "a year, of what the high needs block pays for", "-0.05", "0.2"),
  SENSITIVITY_FEES("sensitivity-fees", "part of the fees of independent schools, less and more", "0", "1"),
  SENSITIVITY_GROWTH("sensitivity-growth", "per cent of children with plans a year, fewer and more", "0", "20"),
  SENSITIVITY_CAPITAL("sensitivity-capital", "part of the capital of schemes, less and more", "0", "1"),
  SENSITIVITY_INTEREST("sensitivity-interest", "added to the borrowing rate, and taken off it", "0", "0.1"),
  TRANSPORT_DAYS("transport-days", "school days a year", "0", "366"),
  TRANSPORT_SCALE("transport-scale", "pounds paid for each pound by the prices below", "0", "10"),
  TAXI_POUNDS_A_DAY("taxi-pounds-a-day", "pounds a taxi and day", "0", "1000"),
  TAXI_POUNDS_A_MILE("taxi-pounds-a-mile", "pounds a taxi mile, loaded or empty", "0", "100"),
  TAXI_SEATS("taxi-seats", "children", "1", "16"),
  MINIBUS_POUNDS_A_DAY("minibus-pounds-a-day", "pounds a minibus and day", "0", "1000"),
  MINIBUS_POUNDS_A_MILE("minibus-pounds-a-mile", "pounds a minibus mile, loaded or empty", "0", "100"),
  MINIBUS_SEATS("minibus-seats", "children", "1", "60"),
  MINIBUS_PASSENGERS("minibus-passengers", "children in a shared vehicle, usually", "1", "60"),
  MINIBUS_DETOUR("minibus-detour", "loaded miles of a shared vehicle for each mile of a child's own journey", "1", "5"),
  ASSISTANT_POUNDS_A_DAY("assistant-pounds-a-day", "pounds a passenger assistant and day", "0", "1000"),
  SHARING_CORRIDORS("sharing-corridors", "directions from which vehicles come to a provision", "1", "36"),
  SHARING_STOP_MILES("sharing-stop-miles", "least miles from one stop to the next", "0", "20"),
  SHARING_DETOUR_MILES("sharing-detour-miles", "most further miles aboard than a child's own journey", "0", "50"),
  DEMAND_BELIEF_CHILDREN("demand-belief-children", "children that a more general rate counts for", "0.1", "1000"),
  DEMAND_BELIEF_YEARS("demand-belief-years", "years of history that a believed spread counts for", "0.1", "100"),
  DEMAND_YEAR_WEIGHT("demand-year-weight", "weight of a year beside the year after it", "0.01", "0.99"),
  DEMAND_PERSISTENCE("demand-persistence", "part of a deviation of joiners left after a year", "0", "1"),
  DEMAND_SPREAD_JOINERS("demand-spread-joiners", "yearly standard deviation of the logarithm", "0", "2"),
  DEMAND_SPREAD_LEAVERS("demand-spread-leavers", "yearly standard deviation of the logarithm", "0", "2"),
  DEMAND_SPREAD_MOVERS("demand-spread-movers", "yearly standard deviation of the logarithm", "0", "2"),
  DEMAND_SPREAD_LEVEL_MIX("demand-spread-level-mix", "yearly standard deviation of the logarithm", "0", "2"),
  DEMAND_SPREAD_LEVEL_MOVES("demand-spread-level-moves", "yearly standard deviation of the logarithm", "0", "2"),
  DEMAND_SPREAD_SETTING_MIX("demand-spread-setting-mix", "yearly standard deviation of the logarithm", "0", "2"),
  DEMAND_SPREAD_SETTING_MOVES("demand-spread-setting-moves", "yearly standard deviation of the logarithm", "0", "2"),
  SERIES_LEAVING_RATE("series-leaving-rate", "part of all plans that end in a year", "0", "1"),
  SERIES_SPREAD_PARTS("series-spread-parts", "yearly standard deviation of the logarithm", "0", "2"),
  AP_SPREAD("ap-spread", "yearly standard deviation of referrals, as a part of them", "0", "2");

  private static final Set<AssumptionKey> WHOLE = EnumSet
      .of(TRANSPORT_DAYS, TAXI_SEATS, MINIBUS_SEATS, SHARING_CORRIDORS, BASE_LEAD_YEARS, SATELLITE_LEAD_YEARS);

  private final String key;
  private final String unit;
  private final BigDecimal least;
  private final BigDecimal most;

  AssumptionKey(String key, String unit, String least, String most) {
    this.key = key;
    this.unit = unit;
    this.least = new BigDecimal(least);
    this.most = new BigDecimal(most);
  }

  public static Optional<AssumptionKey> findByKey(String key) {
    return Arrays.stream(values()).filter(candidate -> candidate.key.equals(key)).findFirst();
  }

  public static List<String> listKeys() {
    return Arrays.stream(values()).map(AssumptionKey::key).toList();
  }

  /** The name in files. */
  public String key() {
    return key;
  }

  public String unit() {
    return unit;
  }

  /** Whether only whole numbers make sense, as of seats. */
  public boolean isWhole() {
    return WHOLE.contains(this);
  }

  public BigDecimal least() {
    return least;
  }

  public BigDecimal most() {
    return most;
  }
}
