package org.placewright.scenarios.report.html;

import java.util.List;

/** Colours that people with any kind of colour vision tell apart (Okabe and Ito 2008), and greys. */
public final class Palette {
  public static final String BLUE = "#0072B2";
  public static final String SKY = "#56B4E9";
  public static final String GREEN = "#009E73";
  public static final String ORANGE = "#E69F00";
  public static final String VERMILLION = "#D55E00";
  public static final String PURPLE = "#CC79A7";
  public static final String YELLOW = "#F0E442";
  public static final String INK = "#1d2733";
  public static final String GREY = "#8a949e";
  public static final String LINE = "#d5dbe1";

  /** For parts of a whole, in this order. */
  public static final List<String> PARTS = List.of(BLUE, ORANGE, GREEN, VERMILLION, SKY, PURPLE, YELLOW, GREY);

  private Palette() {}
}
