package org.placewright.model.intervention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;

/**
 * Building costs more, or less, than schemes say. Grants stay what they are, but pay no more than all of it.
 *
 * @param schemes which; all that are offered before this change when empty
 * @param percent more than before, less where negative
 */
public record ChangeCapital(Set<SchemeId> schemes, BigDecimal percent) implements Intervention {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public ChangeCapital {
    Objects.requireNonNull(percent, "percent");
    Set<SchemeId> sorted = new TreeSet<>(Comparator.comparing(SchemeId::value));
    sorted.addAll(schemes);
    schemes = Collections.unmodifiableSet(sorted);
    if (percent.compareTo(ALL.negate()) < 0) {
      throw new IllegalArgumentException("building cannot cost less than nothing (%s %%)".formatted(percent.toPlainString()));
    }
  }

  @Override
  public County applyTo(County county) {
    List<CapitalScheme> changed = county.schemes()
        .stream()
        .map(scheme -> schemes.isEmpty() || schemes.contains(scheme.id()) ? scheme.withBuilding(change(scheme.building())) : scheme)
        .toList();
    return CountyCopy.of(county).schemes(changed).make();
  }

  private BuildingCost change(BuildingCost building) {
    BigDecimal pence = BigDecimal.valueOf(building.total().pence()).multiply(ALL.add(percent)).divide(ALL, 0, RoundingMode.HALF_UP);
    return building.withTotal(new Money(pence.longValueExact()));
  }

  @Override
  public String describe() {
    return "building costs %s %% %s: %s".formatted(
        percent.abs().toPlainString(), percent.signum() < 0 ? "less" : "more",
        schemes.isEmpty() ? "every scheme offered" : schemes.stream().map(SchemeId::value).collect(Collectors.joining(", ")));
  }
}
