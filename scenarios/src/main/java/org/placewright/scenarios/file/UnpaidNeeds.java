package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;

/**
 * Needs that a kind of provision is for and of which the rates and bands of the kind, given for other needs, say nothing: their
 * children would cost nothing there, or no top-up.
 *
 * @param demanded needs of children of the county; no other is looked at
 */
record UnpaidNeeds(County county, Set<NeedType> demanded) {
  UnpaidNeeds {
    demanded = Set.copyOf(demanded);
  }

  /** Kinds at which a child of some need costs nothing at all, as nobody said what: one fault for each. */
  void refuse(CountyFile file, Faults faults) {
    for (ProvisionKind kind : listKinds()) {
      Set<NeedType> unpaid = listNeeds(kind, need -> listLines(kind, need).isEmpty());
      if (!unpaid.isEmpty()) {
        faults.add(
            file.nameOf(file.find(CountyTables.RATES).orElseThrow()), 0, "need", "",
            "%s is for %s too, and no row says what they cost there; add one with need left blank, with 0 pounds if nothing is paid"
                .formatted(kind, inWords(unpaid)));
      }
    }
  }

  /** Kinds at which some needs have a top-up and others only the money of their place. */
  List<String> listWarnings() {
    List<String> warnings = new ArrayList<>();
    for (ProvisionKind kind : listKinds()) {
      Set<NeedType> paid = listNeeds(kind, need -> listLines(kind, need).contains(FinanceLine.TOP_UP));
      Set<NeedType> unpaid = listNeeds(kind, need -> listLines(kind, need).equals(Set.of(FinanceLine.PLACE_FUNDING)));
      if (!paid.isEmpty() && !unpaid.isEmpty()) {
        warnings.add(
            "top-ups of %s are given for %s and not for %s, for whom the place alone is paid; a row with need left blank is for all others"
                .formatted(kind, inWords(paid), inWords(unpaid)));
      }
    }
    return warnings;
  }

  private Set<ProvisionKind> listKinds() {
    return county.provisions().values().stream().map(Provision::kind).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<NeedType> listNeeds(ProvisionKind kind, Predicate<NeedType> which) {
    return county.provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind() == kind)
        .flatMap(provision -> provision.designation().needs().stream())
        .filter(demanded::contains)
        .filter(which)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<FinanceLine> listLines(ProvisionKind kind, NeedType need) {
    Set<FinanceLine> lines = EnumSet.noneOf(FinanceLine.class);
    county.rates().listCharges(kind, need, county.horizon().first()).forEach(charge -> lines.add(charge.line()));
    return lines;
  }

  private static String inWords(Set<NeedType> needs) {
    return needs.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
