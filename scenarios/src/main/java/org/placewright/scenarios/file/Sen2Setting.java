package org.placewright.scenarios.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.placewright.model.provision.ProvisionKind;

/**
 * Where a child with a plan is taught, as far as a SEN2 return tells: the kinds of the department's published tables. The
 * one home of the return's {@code sensetting} codes, each with the first return known to have it.
 *
 * <p>OLA to NIEO are in the department's guides to the person level returns of 2023 and of 2025; OTH is in that of 2025
 * (that of 2024 was not seen). Codes that are not here are reported as doubtful, never guessed.
 */
enum Sen2Setting {
  MAINSTREAM("mainstream school"),
  RESOURCED_PROVISION("resourced provision in a mainstream school"),
  SEN_UNIT("SEN unit in a mainstream school"),
  INDEPENDENT("independent mainstream school"),
  SPECIAL("state special school"),
  NON_MAINTAINED_SPECIAL("non-maintained special school"),
  INDEPENDENT_SPECIAL("independent special school"),
  ALTERNATIVE_PROVISION("alternative provision or pupil referral unit"),
  FURTHER_EDUCATION("general further education or sixth form college"),
  SPECIALIST_POST_16("specialist post-16 institution"),
  EARLY_YEARS("early years provider", "EYP", 2023),
  SCHOOL("a place with a URN whose type is not known, in no unit or resourced provision"),
  PROVIDER("a provider with a UKPRN and no URN"),
  OTHER_ARRANGEMENTS_COUNCIL("arranged by the council, otherwise than at school", "OLA", 2023),
  OTHER_ARRANGEMENTS_PARENTS("arranged by parents or the young person, not home education", "OPA", 2023),
  HOME_EDUCATION("elective home education", "EHE", 2023),
  OTHER("another setting, or a type of setting with no school named", "OTH", 2025),
  NEET("aged 16 to 25 and not in education, employment or training", "NEET", 2023),
  CEASING("not in education or training, notice to cease issued", "NIEC", 2023),
  NOT_IN_EDUCATION("not in education or training for another reason", "NIEO", 2023),
  UNKNOWN("nothing is recorded that says where");

  private final String label;
  private final Optional<String> code;
  private final int firstReturn;

  Sen2Setting(String label) {
    this.label = label;
    this.code = Optional.empty();
    this.firstReturn = 0;
  }

  Sen2Setting(String label, String code, int firstReturn) {
    this.label = label;
    this.code = Optional.of(code);
    this.firstReturn = firstReturn;
  }

  static Optional<Sen2Setting> ofCode(String code) {
    return Arrays.stream(values())
        .filter(setting -> setting.code.filter(known -> known.equalsIgnoreCase(code)).isPresent())
        .findFirst();
  }

  /** The return's code for it; empty for what follows from a URN or UKPRN. */
  Optional<String> code() {
    return code;
  }

  /** The year of the first return known to have the code; 0 where there is no code. */
  int firstReturn() {
    return firstReturn;
  }

  String label() {
    return label;
  }

  /** The code written to transitions. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kinds of a county's provision where such children are, all of one level of provision; none where a return does not say
   * enough to tell.
   */
  List<ProvisionKind> kinds() {
    return switch (this) {
      case MAINSTREAM, INDEPENDENT, EARLY_YEARS -> List.of(ProvisionKind.MAINSTREAM);
      case RESOURCED_PROVISION -> List.of(ProvisionKind.RESOURCE_BASE);
      case SEN_UNIT -> List.of(ProvisionKind.SEN_UNIT, ProvisionKind.ENHANCED_LEARNING_PROVISION);
      case SPECIAL -> List.of(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.SATELLITE);
      case NON_MAINTAINED_SPECIAL -> List.of(ProvisionKind.NON_MAINTAINED_SPECIAL);
      case INDEPENDENT_SPECIAL -> List.of(ProvisionKind.INDEPENDENT_SPECIAL);
      case ALTERNATIVE_PROVISION -> List.of(ProvisionKind.ALTERNATIVE_PROVISION);
      case FURTHER_EDUCATION, SPECIALIST_POST_16, PROVIDER -> List.of(ProvisionKind.POST_16);
      case OTHER_ARRANGEMENTS_COUNCIL, OTHER_ARRANGEMENTS_PARENTS, HOME_EDUCATION, OTHER, NEET, CEASING, NOT_IN_EDUCATION, UNKNOWN ->
        List.of(ProvisionKind.BESPOKE);
      case SCHOOL -> List.of();
    };
  }

  /** Whether it can be the type of a place with a URN. */
  boolean isSchoolType() {
    return switch (this) {
      case MAINSTREAM, INDEPENDENT, SPECIAL, NON_MAINTAINED_SPECIAL, INDEPENDENT_SPECIAL, ALTERNATIVE_PROVISION, FURTHER_EDUCATION,
          SPECIALIST_POST_16, EARLY_YEARS ->
        true;
      default -> false;
    };
  }
}
