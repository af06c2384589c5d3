package org.placewright.model.lever;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a scenario changes about demand.
 *
 * @param list free of contradictions: no setting closes twice or has two caps in one year
 * @param historyYears the years to fit to; empty for all
 */
public record Levers(List<DemandLever> list, Optional<HistoryYears> historyYears) {
  public static final Levers NONE = new Levers(List.of(), Optional.empty());

  public Levers {
    Objects.requireNonNull(historyYears, "historyYears");
    list = List.copyOf(list);
    for (int i = 0; i < list.size(); i++) {
      Optional<String> clash = findClash(list.subList(0, i), list.get(i));
      if (clash.isPresent()) {
        throw new IllegalArgumentException(clash.get());
      }
    }
  }

  public static Levers of(DemandLever... levers) {
    return new Levers(List.of(levers), Optional.empty());
  }

  public Levers with(DemandLever lever) {
    List<DemandLever> more = new ArrayList<>(list);
    more.add(lever);
    return new Levers(more, historyYears);
  }

  public Levers with(HistoryYears years) {
    return new Levers(list, Optional.of(years));
  }

  /** Whether each of these settings closes sooner or later, so that nobody could have a plan any more; not where none is known. */
  public boolean closesAll(Collection<String> settings) {
    return !settings.isEmpty()
        && settings.stream()
            .allMatch(
                setting -> list.stream()
                    .anyMatch(lever -> lever instanceof DemandLever.CloseSetting closing && closing.setting().equals(setting)));
  }

  /** Why a lever cannot be added to these; empty when it can. */
  public Optional<String> findClash(DemandLever lever) {
    return findClash(list, lever);
  }

  private static Optional<String> findClash(List<DemandLever> before, DemandLever lever) {
    return before.stream().flatMap(other -> clashOf(other, lever).stream()).findFirst();
  }

  private static Optional<String> clashOf(DemandLever one, DemandLever other) {
    if (one instanceof DemandLever.CloseSetting a && other instanceof DemandLever.CloseSetting b && a.setting().equals(b.setting())) {
      return Optional.of("setting %s closes already, from %s".formatted(a.setting(), a.scope().from()));
    }
    if (one instanceof DemandLever.CapSetting a && other instanceof DemandLever.CapSetting b && a.setting().equals(b.setting())
        && a.scope().overlaps(b.scope())) {
      return Optional.of("setting %s is capped already, %s".formatted(a.setting(), a.scope().describe()));
    }
    return clashOfClosed(one, other).or(() -> clashOfClosed(other, one));
  }

  /** Nothing is capped that is closed all the while. */
  private static Optional<String> clashOfClosed(DemandLever one, DemandLever other) {
    return one instanceof DemandLever.CloseSetting closed && other instanceof DemandLever.CapSetting cap
        && closed.setting().equals(cap.setting()) && !cap.scope().from().isBefore(closed.scope().from())
            ? Optional.of("setting %s is closed from %s, so a cap from %s means nothing"
                .formatted(cap.setting(), closed.scope().from(), cap.scope().from()))
            : Optional.empty();
  }
}
