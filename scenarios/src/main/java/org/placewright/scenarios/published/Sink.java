package org.placewright.scenarios.published;

import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Provisions that stand for many settings no register lists one by one, without site and without limit: the one home of their
 * ids, which the types of placement name.
 */
enum Sink {
  MAINSTREAM(
      "mainstream-with-support", "Mainstream school with support", ProvisionKind.MAINSTREAM, -4, 21,
      "Stands for every mainstream school; rooms in mainstream schools are not modelled."),
  EARLY_YEARS(
      "early-years-settings", "Non-maintained early years settings", ProvisionKind.MAINSTREAM, -4, 0, "Stands for every nursery."),
  COLLEGES(
      "post-16-colleges", "Further education and tertiary colleges", ProvisionKind.POST_16, 12, 21,
      "Stands for every college and other registered learning provider."),
  SPECIALIST_COLLEGES(
      "specialist-post-16", "Specialist post-16 institutions", ProvisionKind.POST_16, 12, 21, "Stands for every specialist college."),
  ELSEWHERE(
      "educated-elsewhere", "Educated elsewhere", ProvisionKind.BESPOKE, -4, 21,
      "Home education, council and parent arrangements, other settings, and young people not in education, employment or training."),
  NOT_RECORDED(
      "placement-not-recorded", "Placement not recorded", ProvisionKind.BESPOKE, -4, 21,
      "Plans whose placement the census does not record.");

  private final String id;
  private final String label;
  private final ProvisionKind kind;
  private final int first;
  private final int last;
  private final String caution;

  Sink(String id, String label, ProvisionKind kind, int first, int last, String caution) {
    this.id = id;
    this.label = label;
    this.kind = kind;
    this.first = first;
    this.last = last;
    this.caution = caution;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  ProvisionKind kind() {
    return kind;
  }

  /** The youngest it usually takes. */
  NationalCurriculumYear first() {
    return new NationalCurriculumYear(first);
  }

  /** The oldest it usually takes. */
  NationalCurriculumYear last() {
    return new NationalCurriculumYear(last);
  }

  String caution() {
    return caution;
  }
}
