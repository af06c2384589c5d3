package org.placewright.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Which headers a table may have beyond its named columns.
 *
 * @param known examples to compare a misspelled header with
 * @param meaning what a header stands for, so that one thing written in two ways is noticed; empty for others
 */
record OpenColumns(List<String> known, Function<String, Optional<String>> meaning) {
  static final OpenColumns NONE = new OpenColumns(List.of(), header -> Optional.empty());
  static final OpenColumns CURRICULUM_YEARS = new OpenColumns(
      NationalCurriculumYear.listAll().stream().map(NationalCurriculumYear::toString).toList(),
      header -> NationalCurriculumYear.parse(header).map(NationalCurriculumYear::toString));
  static final OpenColumns ACADEMIC_YEARS = new OpenColumns(
      List.of(), header -> AcademicYear.parse(header).map(AcademicYear::toString));

  /** One column of yearly pounds for each line of a rate. */
  static final OpenColumns RATE_LINES = codes(
      Stream.of(FinanceLine.values()).filter(FinanceLine::isRate).map(FinanceLine::name).toList());

  OpenColumns {
    known = List.copyOf(known);
  }

  static OpenColumns needs(int returnYear) {
    return new OpenColumns(
        NeedType.listCodes(returnYear), header -> NeedType.fromCode(header, returnYear).map(NeedType::name));
  }

  static OpenColumns codes(List<String> codes) {
    return new OpenColumns(
        codes, header -> codes.stream().filter(code -> Heading.same(code, header)).findFirst());
  }

  /** For a table whose headers refer to another one that could not be read. */
  static OpenColumns any() {
    return new OpenColumns(List.of(), Optional::of);
  }
}
