package org.placewright.scenarios.published;

import java.util.List;
import java.util.stream.IntStream;

/** The columns of the register of schools (GIAS, edubasealldata) that are read; it has some 130 others. */
final class GiasColumns {
  private static final int SEN_TYPES = 13;

  static final PublicColumn URN = PublicColumn.called("URN");
  static final PublicColumn NAME = PublicColumn.called("EstablishmentName");
  static final PublicColumn LA_NAME = PublicColumn.called("LA (name)");
  static final PublicColumn LA_CODE = PublicColumn.called("LA (code)");
  static final PublicColumn GSS_LA_CODE = PublicColumn.called("GSSLACode (name)");
  static final PublicColumn TYPE = PublicColumn.called("TypeOfEstablishment (name)");
  static final PublicColumn STATUS = PublicColumn.called("EstablishmentStatus (name)");
  static final PublicColumn OPENED = PublicColumn.called("OpenDate");
  static final PublicColumn CLOSED = PublicColumn.called("CloseDate");
  static final PublicColumn PHASE = PublicColumn.called("PhaseOfEducation (name)");
  static final PublicColumn LOW_AGE = PublicColumn.called("StatutoryLowAge");
  static final PublicColumn HIGH_AGE = PublicColumn.called("StatutoryHighAge");
  static final PublicColumn CAPACITY = PublicColumn.called("SchoolCapacity");
  static final PublicColumn PUPILS = PublicColumn.called("NumberOfPupils");
  static final PublicColumn PRU_PLACES = PublicColumn.called("PlacesPRU");
  static final PublicColumn RESOURCED_TYPE = PublicColumn.called("TypeOfResourcedProvision (name)");
  static final PublicColumn RESOURCED_PUPILS = PublicColumn.called("ResourcedProvisionOnRoll");
  static final PublicColumn RESOURCED_CAPACITY = PublicColumn.called("ResourcedProvisionCapacity");
  static final PublicColumn UNIT_PUPILS = PublicColumn.called("SenUnitOnRoll");
  static final PublicColumn UNIT_CAPACITY = PublicColumn.called("SenUnitCapacity");
  static final PublicColumn EASTING = PublicColumn.called("Easting");
  static final PublicColumn NORTHING = PublicColumn.called("Northing");

  /** SEN1 to SEN13. */
  static final List<PublicColumn> SEN = IntStream.rangeClosed(1, SEN_TYPES)
      .mapToObj(i -> PublicColumn.called("SEN%d (name)".formatted(i)))
      .toList();

  /** Without these nothing can be made. */
  static final List<PublicColumn> NEEDED = List.of(
      URN, NAME, LA_NAME, LA_CODE, TYPE, STATUS, OPENED, CLOSED, PHASE, LOW_AGE, HIGH_AGE, CAPACITY, PUPILS, PRU_PLACES, SEN.getFirst(),
      RESOURCED_TYPE, RESOURCED_PUPILS, RESOURCED_CAPACITY, UNIT_PUPILS, UNIT_CAPACITY, EASTING, NORTHING, GSS_LA_CODE);

  private GiasColumns() {}
}
