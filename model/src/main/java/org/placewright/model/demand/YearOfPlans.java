package org.placewright.model.demand;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is published of one year of a long series.
 *
 * @param source how councils returned it; figures of two kinds of return are not quite comparable
 * @param plans plans kept in January
 * @param newPlans plans newly made in the calendar year that begins then, those that came from other councils not
 *        counted; empty where not published
 * @param ceased plans that ended in that year, transfers to other councils counted; empty where not published
 * @param byAge plans in January by age on 31 August before; empty where not published
 * @param byGroup plans in January by group of placements
 */
public record YearOfPlans(
    Source source,
    int plans,
    OptionalInt newPlans,
    OptionalInt ceased,
    SortedMap<AgeBand, Integer> byAge,
    Map<Group, Integer> byGroup) {
  /** How a council returned its figures. */
  public enum Source {
    /** One figure for each item: to January 2022. */
    AGGREGATE,
    /** One record for each plan: since January 2023. */
    PERSON
  }

  /** Placements as the long series groups them. */
  public enum Group {
    MAINSTREAM, SPECIAL, ALTERNATIVE, FURTHER_EDUCATION, EARLY_YEARS, ELSEWHERE
  }

  public YearOfPlans {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(newPlans, "newPlans");
    Objects.requireNonNull(ceased, "ceased");
    byAge = Collections.unmodifiableSortedMap(new TreeMap<>(byAge));
    byGroup = Map.copyOf(byGroup);
  }
}
