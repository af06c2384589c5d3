package org.placewright.model.demand;

import java.util.Objects;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * How often children come to alternative provision for one reason, and for how long. They need no plan, and stay part of a
 * week or of a year: a demand of its own beside that of children with plans.
 *
 * @param reason the council's word for it: exclusion, medical needs
 * @param referralsPerThousand referrals a year for each 1,000 people of these curriculum years, with and without plans; a child
 *        referred twice is two
 * @param weeks how long a referral lasts on average, in school weeks; more than a year's {@value #SCHOOL_WEEKS} for stays longer
 *        than a year
 * @param shareOfWeek part of a full-time week that it takes, above 0 to 1
 * @param dated the year or day the figures are of
 * @param source where they are from
 */
public record ApRate(
    String reason,
    NationalCurriculumYear first,
    NationalCurriculumYear last,
    double referralsPerThousand,
    double weeks,
    double shareOfWeek,
    String dated,
    String source) {
  /** Weeks that schools are open in a year. */
  public static final int SCHOOL_WEEKS = 39;
  public static final int MOST_WEEKS = 5 * SCHOOL_WEEKS;
  public static final int MOST_PER_THOUSAND = 1_000;

  public ApRate {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    if (reason.isBlank() || last.compareTo(first) < 0) {
      throw new IllegalArgumentException("reason (%s) must not be blank, years %s to %s must not run back".formatted(reason, first, last));
    }
    if (!(referralsPerThousand >= 0 && referralsPerThousand <= MOST_PER_THOUSAND)
        || !(weeks >= 0 && weeks <= MOST_WEEKS)
        || !(shareOfWeek > 0 && shareOfWeek <= 1)) {
      throw new IllegalArgumentException(
          "%s referrals per thousand must be 0 to %d, %s weeks 0 to %d, share %s of a week above 0 to 1"
              .formatted(referralsPerThousand, MOST_PER_THOUSAND, weeks, MOST_WEEKS, shareOfWeek));
    }
  }

  public boolean isAbout(NationalCurriculumYear ncy) {
    return ncy.compareTo(first) >= 0 && ncy.compareTo(last) <= 0;
  }

  /** Children in provision at a time for each referral a year. */
  public double childrenPerReferral() {
    return weeks / SCHOOL_WEEKS;
  }

  /** Full-time places for each referral a year. */
  public double placesPerReferral() {
    return childrenPerReferral() * shareOfWeek;
  }
}
