package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.county.County;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.intervention.ChangeDemand;
import org.placewright.model.intervention.ChangeGrowth;
import org.placewright.model.intervention.ChooseHistory;
import org.placewright.model.intervention.ExtendProvision;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.OfferSchemes;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads the changes of one scenario file. */
final class ChangeReader {
  private static final List<String> KINDS = Stream.of(
      List.of("build", "extend", ProposalReader.BASES, ProposalReader.SATELLITES, "step-down", "reintegrate", "bring-back",
          "high-needs-block", "count-programme"),
      PlaceChanges.KINDS,
      MoneyChanges.KINDS, BandChanges.KINDS, LeverKind.words())
      .flatMap(List::stream)
      .toList();

  private final String file;
  private final String scenario;
  private final Optional<CountyFolder> county;
  private final Faults faults;

  /**
   * @param county what ids are looked up in; empty when it could not be read, and then they are not
   */
  ChangeReader(String file, String scenario, Optional<CountyFolder> county, Faults faults) {
    this.file = file;
    this.scenario = scenario;
    this.county = county;
    this.faults = faults;
  }

  /**
   * One change; empty, with faults, when it is none.
   *
   * @param changed the county with the changes before it
   */
  Optional<Intervention> read(YamlNode node, Optional<County> changed) {
    if (!(node instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
      fault(node.line(), node.position(), "changes", "", "a change is one of %s with its keys, like \"growth: { percent: 5 }\""
          .formatted(NearestWord.list(KINDS)));
      return Optional.empty();
    }
    YamlNode.Entry entry = mapping.entries().getFirst();
    Optional<String> kind = KINDS.stream().filter(known -> Heading.same(known, entry.key())).findFirst();
    if (kind.isEmpty()) {
      fault(entry.line(), entry.position(), entry.key(), "", "unknown change%s (known: %s)"
          .formatted(NearestWord.hint(entry.key(), KINDS), NearestWord.list(KINDS)));
      return Optional.empty();
    }
    if (!(entry.value() instanceof YamlNode.Mapping keys)) {
      fault(entry.line(), entry.position(), entry.key(), "", "its keys are needed here, in braces or indented below");
      return Optional.empty();
    }
    Optional<LeverKind> lever = LeverKind.find(kind.get()).filter(found -> found != LeverKind.GROWTH);
    return lever.isPresent() ? readLever(lever.get(), keys) : readOther(kind.get(), keys, changed);
  }

  private Optional<Intervention> readLever(LeverKind kind, YamlNode.Mapping keys) {
    LeverReader reader = new LeverReader(file, LeverCodes.of(county), faults);
    return kind == LeverKind.HISTORY
        ? reader.readHistory(keys).map(ChooseHistory::new)
        : reader.read(kind, keys).map(ChangeDemand::new);
  }

  private Optional<Intervention> readOther(String kind, YamlNode.Mapping keys, Optional<County> changed) {
    int before = faults.count();
    ChangeKeys reader = new ChangeKeys(file, keys, faults, county, changed);
    Optional<Intervention> change = switch (kind) {
      case "build" -> readBuild(reader);
      case "extend" -> readExtend(reader);
      case ProposalReader.BASES, ProposalReader.SATELLITES -> ProposalReader.read(kind, reader, county);
      case "step-down" -> StepDownReader.read(reader);
      case "reintegrate" -> StepDownReader.readReintegration(reader);
      case "bring-back" -> StepDownReader.readBringBack(reader);
      case "high-needs-block" -> BlockChangeReader.read(reader, scenario);
      case "count-programme" -> BlockChangeReader.readCount(reader);
      case "growth" -> readGrowth(reader);
      case "band", "re-band" -> new BandChanges(reader).read(kind);
      default -> PlaceChanges.KINDS.contains(kind)
          ? new PlaceChanges(reader, scenario).read(kind)
          : new MoneyChanges(reader, scenario).read(kind);
    };
    reader.refuseOthers();
    return faults.count() > before ? Optional.empty() : change;
  }

  private void fault(long line, int position, String key, String value, String message) {
    faults.add(file, line, YamlText.place(position, key), value, message);
  }

  private Optional<Intervention> readBuild(ChangeKeys keys) {
    List<CapitalScheme> offered = keys.schemes("schemes");
    return offered.isEmpty() ? Optional.empty() : Optional.of(new OfferSchemes(offered));
  }

  private Optional<Intervention> readExtend(ChangeKeys keys) {
    Optional<ProvisionId> provision = keys.provision("provision");
    Optional<Integer> places = keys.wholeNumber("places", 1, Counts.MOST_PLACES);
    Optional<BigDecimal> capital = keys.findNumber("capital", BigDecimal.ZERO, Counts.MOST_POUNDS, "capital-pounds");
    Optional<BigDecimal> yearly = keys.findNumber("yearly", BigDecimal.ZERO, Counts.MOST_POUNDS, "yearly-pounds");
    Opening opening = keys.opening();
    if (opening.from().isPresent() && yearly.isPresent()) {
      keys.fault("yearly", "a yearly cost goes with \"opening: { earliest: ... }\" only; places that are decided cost what rates.csv says");
    }
    if (provision.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    if (opening.from().isPresent()) {
      return Optional.of(
          new ExtendProvision(provision.get(), places.get(), opening.from().get(), capital.map(Money::ofPounds)));
    }
    return opening.earliest()
        .map(earliest -> new OfferSchemes(List.of(
            new CapitalScheme(
                new SchemeId("extend-%s-by-%d".formatted(provision.get(), places.get())),
                "%d more places at %s".formatted(places.get(), keys.nameOf(provision.get())),
                provision.get(),
                places.get(),
                earliest,
                Money.ofPounds(capital.orElse(BigDecimal.ZERO)),
                Money.ofPounds(yearly.orElse(BigDecimal.ZERO)),
                "scenario " + scenario))));
  }

  /** When extended places open: in a year that is decided, or when the plan wants from a year on. */
  record Opening(Optional<AcademicYear> from, Optional<AcademicYear> earliest) {}

  private Optional<Intervention> readGrowth(ChangeKeys keys) {
    Optional<Setting> setting = keys.oneOf("setting", Setting.class);
    Optional<NeedType> need = keys.need("need");
    Optional<NationalCurriculumYear> first = keys.curriculumYear("first-curriculum-year", NationalCurriculumYear.LOWEST);
    Optional<NationalCurriculumYear> last = keys.curriculumYear("last-curriculum-year", NationalCurriculumYear.HIGHEST);
    Optional<BigDecimal> percent = keys.number(
        "percent", BigDecimal.valueOf(GrowthRule.LEAST_PERCENT), BigDecimal.valueOf(GrowthRule.MOST_PERCENT));
    Optional<AcademicYear> from = keys.academicYear("from").or(keys::secondYear);
    Optional<GrowthTable.Population> population = keys.oneOf("population", GrowthTable.Population.class);
    if (percent.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().compareTo(first.get()) < 0) {
      keys.fault("last-curriculum-year", "must not be before the first (%s)".formatted(first.get()));
      return Optional.empty();
    }
    return from.map(year -> new ChangeGrowth(
        new GrowthRule(
            setting,
            need,
            first.get(),
            last.get(),
            year,
            percent.get().doubleValue(),
            !population.equals(Optional.of(GrowthTable.Population.INCLUDED)),
            "scenario",
            "scenario " + scenario)));
  }
}
