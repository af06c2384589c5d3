package org.placewright.scenarios.published;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.placewright.model.provision.ProvisionKind;

/** What a type of establishment of the register is here: the one home of the register's names of types. */
enum GiasType {
  SPECIAL(
      ProvisionKind.SPECIAL_SCHOOL, "special", "Community special school", "Foundation special school", "Academy special converter",
      "Academy special sponsor led", "Free schools special"),
  NON_MAINTAINED(ProvisionKind.NON_MAINTAINED_SPECIAL, "nmss", "Non-maintained special school"),
  INDEPENDENT_SPECIAL(ProvisionKind.INDEPENDENT_SPECIAL, "independent", "Other independent special school"),
  ALTERNATIVE(
      ProvisionKind.ALTERNATIVE_PROVISION, "ap", "Pupil referral unit", "Academy alternative provision converter",
      "Academy alternative provision sponsor led", "Free schools alternative provision"),
  /** State mainstream schools: may host a base, and have one. */
  MAINSTREAM(
      ProvisionKind.MAINSTREAM, "school", "Community school", "Voluntary aided school", "Voluntary controlled school", "Foundation school",
      "Academy converter", "Academy sponsor led", "Free schools", "University technical college", "Studio schools",
      "City technology college", "Local authority nursery school"),
  /** Known, and stood for by sinks or of no concern here. */
  OTHER(
      ProvisionKind.BESPOKE, "other", "Other independent school", "Further education", "Sixth form centres", "Special post 16 institution",
      "Free schools 16 to 19", "Academy 16-19 converter", "Academy 16 to 19 sponsor led", "Academy secure 16 to 19", "Secure units",
      "Offshore schools", "British schools overseas", "Service children's education", "Miscellaneous", "Higher education institutions",
      "Welsh establishment", "Online provider", "Institution funded by other government department", "Children's centre",
      "Children's centre linked site", "Playing for success centres", "EY setting", "ICT training centres", "Legacy types");

  private final ProvisionKind kind;
  private final String prefix;
  private final List<String> names;

  GiasType(ProvisionKind kind, String prefix, String... names) {
    this.kind = kind;
    this.prefix = prefix;
    this.names = List.of(names);
  }

  static Optional<GiasType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.names.stream().anyMatch(known -> known.equalsIgnoreCase(name))).findFirst();
  }

  /** What its places are of; of {@link #MAINSTREAM} and {@link #OTHER} none are planned. */
  ProvisionKind kind() {
    return kind;
  }

  /** Begins the ids of its provisions. */
  String prefix() {
    return prefix;
  }

  /** Whether all its places are for children with special needs or out of school. */
  boolean isSpecialist() {
    return this != MAINSTREAM && this != OTHER;
  }
}
