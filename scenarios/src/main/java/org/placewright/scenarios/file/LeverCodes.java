package org.placewright.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateSpace;

/**
 * What levers may name: the needs and settings there are, and the years that are projected.
 *
 * @param needs codes; none where they are not known, and then all pass
 * @param settings codes; likewise
 * @param first the first academic year that differs from today; empty where it is not known
 * @param last the last academic year projected
 * @param historyYears the years there are to fit to; none where they are not known
 */
record LeverCodes(
    List<String> needs,
    List<String> settings,
    Optional<AcademicYear> first,
    Optional<AcademicYear> last,
    SortedSet<Integer> historyYears) {
  LeverCodes {
    needs = List.copyOf(needs);
    settings = List.copyOf(settings);
  }

  /** Of a county; anything goes where it could not be read. */
  static LeverCodes of(Optional<CountyFolder> folder) {
    if (folder.isEmpty()) {
      return new LeverCodes(List.of(), List.of(), Optional.empty(), Optional.empty(), new TreeSet<>());
    }
    Horizon horizon = folder.get().county().horizon();
    int returnYear = horizon.first().startYear() + 1;
    return new LeverCodes(
        Stream.of(NeedType.values()).map(Enum::name).filter(code -> NeedType.fromCode(code, returnYear).isPresent()).toList(),
        CodeWords.listCodes(Setting.class)
            .stream()
            // children of independent schools are one level with those of special schools, as in growth
            .filter(code -> !code.equals(Setting.INMSS.name()))
            .toList(),
        Optional.of(horizon.first().plus(1)),
        Optional.of(horizon.last()),
        folder.get().county().demand().findHistory().map(history -> history.transitions().years()).orElse(new TreeSet<>()));
  }

  /** Of a history alone, whose last census is the first of {@code years}. */
  static LeverCodes of(DemandHistory history, int years) {
    StateSpace space = StateSpace.of(history.history(), history.valid());
    int census = history.history().years().last() + 1;
    return new LeverCodes(
        space.states().stream().map(PlanState::need).distinct().sorted().toList(),
        space.states().stream().map(PlanState::setting).distinct().sorted().toList(),
        Optional.of(AcademicYear.ofCensus(census + 1)),
        Optional.of(AcademicYear.ofCensus(census + Math.max(1, years - 1))),
        history.history().years());
  }

  Optional<String> findNeed(String text) {
    return find(text, needs);
  }

  /** By its code, or where they are those of a county by what councils say. */
  Optional<String> findSetting(String text) {
    return find(text, settings).or(() -> CodeWords.find(text, Setting.class).map(Enum::name).filter(settings::contains));
  }

  private static Optional<String> find(String text, List<String> codes) {
    return codes.isEmpty() ? Optional.of(text) : codes.stream().filter(code -> Heading.same(code, text)).findFirst();
  }
}
