package org.placewright.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OpeningRule;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * Choices at random in which schemes matter: most provisions have no room, some have too little, some are over their
 * number, and none, one or two schemes each, some of which exclude or need one another or share a fund; some years have a capital
 * budget. The same for the same sizes and seed.
 */
public final class RandomFacilities {
  private static final int MOST_PENCE = 100_000;
  private static final int[] TENTHS = {4, 10, 10, 25};

  private final SplittableRandom random;
  private final Horizon horizon;
  private final List<ProvisionRoom> rooms = new ArrayList<>();
  private final List<FreeScheme> schemes = new ArrayList<>();
  private final List<FreeSpell> spells = new ArrayList<>();

  private RandomFacilities(int years, long seed) {
    random = new SplittableRandom(seed);
    horizon = new Horizon(new AcademicYear(2026), years);
  }

  /** So many provisions, and children with one spell or, one in four, two. */
  public static Choices make(int provisions, int children, int years, long seed) {
    return new RandomFacilities(years, seed).make(provisions, children);
  }

  private Choices make(int provisions, int children) {
    for (int u = 0; u < provisions; u++) {
      addProvision(u, Math.max(1, 2 * children / provisions));
    }
    for (int c = 0; c < children; c++) {
      addChild(c);
    }
    return new Choices(horizon, rooms, spells, schemes, budgets(), rules(), Map.of(), random.nextInt(MOST_PENCE));
  }

  private void addProvision(int u, int places) {
    int kind = random.nextInt(4);
    int slack = kind < 2 ? 0 : kind == 2 ? random.nextInt(10 * places) : -random.nextInt(20);
    int[] byYear = new int[horizon.years()];
    for (int t = 0; t < byYear.length; t++) {
      byYear[t] = slack + (kind < 2 ? 0 : random.nextInt(11));
    }
    rooms.add(ProvisionRoom.limited(u, new ProvisionId("provision-" + u), byYear));
    for (int i = u == 0 ? 1 + random.nextInt(2) : random.nextInt(3); i > 0; i--) {
      addScheme(rooms.getLast(), places);
    }
  }

  private void addScheme(ProvisionRoom room, int places) {
    long capital = random.nextLong(4L * MOST_PENCE * places);
    long yearly = random.nextLong(MOST_PENCE);
    long[] pence = new long[horizon.years()];
    for (int t = 0; t < pence.length; t++) {
      pence[t] = capital / 4 + yearly * (pence.length - t);
    }
    int more = 1 + random.nextInt(places);
    CapitalScheme scheme = new CapitalScheme(
        new SchemeId("scheme-" + schemes.size()),
        "Scheme",
        room.provision(),
        more,
        horizon.first(),
        new Money(capital),
        new Money(yearly),
        "invented");
    int earliest = random.nextInt(horizon.years());
    int firstPlaces = 1 + random.nextInt(more);
    int[] phases = {firstPlaces * Spell.FULL_TIME, more * Spell.FULL_TIME};
    schemes.add(new FreeScheme(schemes.size(), scheme, room, phases, earliest, pence));
  }

  private void addChild(int child) {
    int first = random.nextInt(horizon.years());
    int last = first + random.nextInt(horizon.years() - first);
    boolean isFollowed = last + 1 < horizon.years() && random.nextInt(4) == 0;
    addSpell(child, first, last, false, isFollowed);
    if (isFollowed) {
      addSpell(child, last + 1, horizon.years() - 1, true, false);
    }
  }

  private void addSpell(int child, int first, int last, boolean follows, boolean isFollowed) {
    int tenths = TENTHS[random.nextInt(TENTHS.length)];
    Spell spell = new Spell(
        new ChildId("child-" + child),
        1 + first,
        NeedType.ASD,
        new LocalityId("home"),
        new NationalCurriculumYear(first),
        Setting.SPECIAL,
        horizon.year(first),
        horizon.year(last),
        tenths,
        Optional.empty());
    List<PricedOption> options = new ArrayList<>();
    for (ProvisionRoom room : rooms) {
      if (random.nextInt(5) > 0) {
        options.add(
            new PricedOption(room, tenths, random.nextInt(MOST_PENCE), 0, isFollowed && random.nextBoolean()));
      }
    }
    options.sort(Comparator.comparingLong(PricedOption::pence));
    long unplaced = 2L * MOST_PENCE + random.nextInt(2 * MOST_PENCE);
    spells.add(
        new FreeSpell(
            spells.size(), spell, first, last, options, unplaced, 0, follows, follows ? random.nextInt(MOST_PENCE) : 0));
  }

  private List<OpeningRule> rules() {
    List<OpeningRule> rules = new ArrayList<>();
    if (schemes.size() > 1 && random.nextBoolean()) {
      rules.add(new OpeningRule.AtMostOne(List.of(0, 1)));
    }
    if (schemes.size() > 2 && random.nextBoolean()) {
      rules.add(new OpeningRule.OpenBefore(2, random.nextInt(2)));
    }
    if (!schemes.isEmpty() && random.nextBoolean()) {
      rules.add(fund());
    }
    return rules;
  }

  /** Pays a third of each scheme in the year before it opens, and pays for some of them by the end. */
  private OpeningRule fund() {
    int years = horizon.years() + 1;
    long[] available = new long[years];
    long perYear = schemes.stream().mapToLong(scheme -> scheme.scheme().capital().pence()).sum() / years;
    for (int y = 0; y < years; y++) {
      available[y] = (y == 0 ? 0 : available[y - 1]) + random.nextLong(1 + perYear);
    }
    long[][][] paidBy = new long[schemes.size()][horizon.years()][years];
    for (FreeScheme scheme : schemes) {
      long capital = scheme.scheme().capital().pence();
      for (int t = 0; t < horizon.years(); t++) {
        paidBy[scheme.index()][t][t] = capital / 3;
        Arrays.fill(paidBy[scheme.index()][t], t + 1, years, capital);
      }
    }
    return new OpeningRule.WithinFund(available, paidBy);
  }

  /** The same choices where openings need keep to no rules. */
  public static Choices withoutRules(Choices choices) {
    return new Choices(
        choices.horizon(), choices.rooms(), choices.spells(), choices.schemes(), choices.budgets(), choices.decided(),
        choices.decidedPence());
  }

  private List<CapitalBudget> budgets() {
    long all = schemes.stream().mapToLong(scheme -> scheme.scheme().capital().pence()).sum();
    List<CapitalBudget> budgets = new ArrayList<>();
    for (int t = 0; t < horizon.years(); t++) {
      if (random.nextBoolean()) {
        budgets.add(new CapitalBudget(t, new Money(random.nextLong(1 + all))));
      }
    }
    return budgets;
  }
}
