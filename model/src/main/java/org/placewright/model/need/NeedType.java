package org.placewright.model.need;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The primary type of need in an EHC plan, as the department's SEN2 return codes it.
 *
 * <p>Down syndrome (DS) is a code of its own from the 2025 return on; before, such children stand under other codes.
 */
public enum NeedType {
  ASD("autistic spectrum disorder"),
  SEMH("social, emotional and mental health"),
  SLCN("speech, language and communication needs"),
  MLD("moderate learning difficulty"),
  SLD("severe learning difficulty"),
  PMLD("profound and multiple learning difficulty"),
  SPLD("specific learning difficulty"),
  PD("physical disability"),
  HI("hearing impairment"),
  VI("vision impairment"),
  MSI("multi-sensory impairment"),
  DS("Down syndrome"),
  OTH("other difficulty or disability"),
  UNKNOWN("need not recorded");

  private static final int FIRST_RETURN_WITH_DS = 2025;
  private final String label;

  NeedType(String label) {
    this.label = label;
  }

  /** The need type of a SEN2 code in the return of that year; empty when the return has no such code. */
  public static Optional<NeedType> fromCode(String code, int returnYear) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(need -> need.name().equals(wanted))
        .filter(need -> need != DS || returnYear >= FIRST_RETURN_WITH_DS)
        .findFirst();
  }

  /** All codes that the return of that year knows, in the order in which we show them. */
  public static List<String> listCodes(int returnYear) {
    return Arrays.stream(values())
        .map(Enum::name)
        .filter(code -> fromCode(code, returnYear).isPresent())
        .toList();
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }
}
