package org.placewright.model.demand;

import java.util.List;
import java.util.Optional;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

/** All growth rules of a county, in order: a later rule goes before an earlier one. No rule means no growth. */
public record GrowthRules(List<GrowthRule> rules) {
  public GrowthRules {
    rules = List.copyOf(rules);
  }

  /** The rule for these children in this year; empty when none is about them. */
  public Optional<GrowthRule> findRule(Setting setting, NeedType need, NationalCurriculumYear ncy, AcademicYear year) {
    return rules.reversed().stream().filter(rule -> rule.isAbout(setting, need, ncy, year)).findFirst();
  }

  /**
   * By what factor the children of this setting, need and curriculum year grow from the base year to {@code year}:
   * the product over the years between of (1 + rate) x change of population where the rule lets it come on top.
   */
  public double factor(
      Setting setting,
      NeedType need,
      NationalCurriculumYear ncy,
      AcademicYear year,
      Horizon horizon,
      PopulationByYear population) {
    double factor = 1;
    for (AcademicYear y = horizon.first().plus(1); !year.isBefore(y); y = y.plus(1)) {
      Optional<GrowthRule> rule = findRule(setting, need, ncy, y);
      if (rule.isPresent()) {
        factor *= 1 + rule.get().percentAYear() / 100;
        if (rule.get().populationOnTop()) {
          factor *= population.change(ncy, y);
        }
      }
    }
    return factor;
  }
}
