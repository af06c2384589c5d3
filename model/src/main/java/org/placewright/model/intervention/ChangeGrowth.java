package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.placewright.model.county.County;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.lever.LeverScope;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/** Another rule of growth, which goes before the county's own. */
public record ChangeGrowth(GrowthRule rule) implements Intervention {
  public ChangeGrowth {
    Objects.requireNonNull(rule, "rule");
  }

  @Override
  public County applyTo(County county) {
    List<GrowthRule> rules = new ArrayList<>(county.growth().rules());
    rules.add(rule);
    return CountyCopy.withGrowth(county, new GrowthRules(rules));
  }

  /** Whether any growth factor of any year of the horizon changes. Growth for INMSS is never asked for: it is SPECIAL's. */
  @Override
  public boolean alters(County county) {
    County changed = applyTo(county);
    return Arrays.stream(Setting.values())
        .filter(setting -> setting != Setting.INMSS)
        .anyMatch(
            setting -> Arrays.stream(NeedType.values())
                .anyMatch(
                    need -> NationalCurriculumYear.listAll()
                        .stream()
                        .anyMatch(ncy -> lastFactor(changed, setting, need, ncy) != lastFactor(county, setting, need, ncy))));
  }

  private static double lastFactor(County county, Setting setting, NeedType need, NationalCurriculumYear ncy) {
    return county.growth().factor(setting, need, ncy, county.horizon().last(), county.horizon(), county.population());
  }

  /** The same for a county that is projected by rates of joining and leaving: need and setting by the codes of their types. */
  public DemandLever.Growth asLever() {
    LeverScope scope = LeverScope.from(rule.from()).withCurriculumYears(rule.firstNcy().number(), rule.lastNcy().number());
    LeverScope ofNeed = rule.need().map(need -> scope.withNeeds(need.name())).orElse(scope);
    return new DemandLever.Growth(
        rule.setting().map(setting -> ofNeed.withSettings(setting.name())).orElse(ofNeed), rule.percentAYear());
  }

  @Override
  public String describe() {
    return "growth of %s, %s, %s to %s: %s %% a year from %s".formatted(
        rule.setting().map(Setting::label).orElse("every setting"),
        rule.need().map(Enum::name).orElse("every need"),
        rule.firstNcy(),
        rule.lastNcy(),
        rule.percentAYear(),
        rule.from());
  }
}
