package org.placewright.model.projection;

import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

/** Children alike in what the demand model sees: level of provision, need and curriculum year. */
record DemandCell(Level level, NeedType need, NationalCurriculumYear ncy) {

  /**
   * Settings whose growth is one: a child comes to an independent special school because no state special school has
   * room, so demand grows for both together and the plan decides which it is.
   */
  enum Level {
    MAINSTREAM(Setting.MAINSTREAM),
    BASE(Setting.BASE),
    SPECIAL_OR_INMSS(Setting.SPECIAL),
    ALTERNATIVE(Setting.ALTERNATIVE),
    POST_16(Setting.POST_16),
    ELSEWHERE(Setting.ELSEWHERE);

    private final Setting settingOfJoiners;

    Level(Setting settingOfJoiners) {
      this.settingOfJoiners = settingOfJoiners;
    }

    Setting settingOfJoiners() {
      return settingOfJoiners;
    }

    /** The code of this level in a history: that of the setting its joiners need. */
    String code() {
      return settingOfJoiners.name();
    }

    static Level of(Setting setting) {
      return switch (setting) {
        case MAINSTREAM -> MAINSTREAM;
        case BASE -> BASE;
        case SPECIAL, INMSS -> SPECIAL_OR_INMSS;
        case ALTERNATIVE -> ALTERNATIVE;
        case POST_16 -> POST_16;
        case ELSEWHERE -> ELSEWHERE;
      };
    }
  }

  /**
   * Curriculum years planned as one: a whole phase at school age, where few plans end; single years before and after,
   * where the numbers change with every year of age.
   */
  record Band(Phase phase, int part) {}

  Band band() {
    return switch (ncy.phase()) {
      case PRIMARY, SECONDARY -> new Band(ncy.phase(), 0);
      case EARLY_YEARS, POST_16 -> new Band(ncy.phase(), ncy.number());
    };
  }
}
