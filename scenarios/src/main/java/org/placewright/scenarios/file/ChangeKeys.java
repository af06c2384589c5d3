package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads the keys of one change, and looks up what they name in the county. */
final class ChangeKeys {
  /** A return that knows every code, for a county whose base year could not be read. */
  private static final int ANY_RETURN = 2099;

  private final String file;
  private final YamlKeys keys;
  private final Faults faults;
  private final int faultsBefore;
  private final Optional<CountyFolder> county;
  private final Optional<County> changed;

  /** @param changed the county with the changes before this one */
  ChangeKeys(
      String file, YamlNode.Mapping mapping, Faults faults, Optional<CountyFolder> county, Optional<County> changed) {
    this.changed = changed;
    this.file = file;
    this.keys = new YamlKeys(file, mapping, faults);
    this.faults = faults;
    this.faultsBefore = faults.count();
    this.county = county;
  }

  void refuseOthers() {
    keys.refuseOthers();
  }

  void fault(String key, String message) {
    keys.fault(key, message);
  }

  Optional<Integer> wholeNumber(String key, int least, int most) {
    return keys.text(key, "a whole number")
        .filter(
            text -> isSound(key, WrittenNumber.faultOfWhole(text, least, most)))
        .map(Integer::valueOf);
  }

  Optional<BigDecimal> number(String key, BigDecimal least, BigDecimal most) {
    return keys.text(key, "a number")
        .filter(text -> isSound(key, WrittenNumber.faultOfDecimal(text, least, most)))
        .map(BigDecimal::new);
  }

  Optional<BigDecimal> findNumber(String key, BigDecimal least, BigDecimal most, String alsoCalled) {
    return keys.findText(key, alsoCalled)
        .filter(text -> isSound(key, WrittenNumber.faultOfDecimal(text, least, most)))
        .map(BigDecimal::new);
  }

  /** Pounds, not negative, in whole pence; the key may be left out. */
  Optional<Money> findPounds(String key, String... alsoCalled) {
    return keys.findText(key, alsoCalled)
        .filter(text -> isSound(key, WrittenNumber.faultOfPounds(text, BigDecimal.ZERO, Counts.MOST_POUNDS)))
        .map(text -> Money.ofPounds(new BigDecimal(text)));
  }

  /** The same of a key that must be there. */
  Optional<Money> pounds(String key) {
    if (!has(key)) {
      missing(key, "a number");
    }
    return findPounds(key);
  }

  /** Constants of a list, or of one word; none when the key is left out. */
  <E extends Enum<E>> Set<E> listOf(String key, Class<E> type) {
    Set<E> found = EnumSet.noneOf(type);
    for (String text : listWords(key)) {
      CodeWords.find(text, type)
          .ifPresentOrElse(found::add,
              () -> keys.fault(key, "%s is %s".formatted(text.isEmpty() ? "a blank" : text, CodeWords.unknown(text, type))));
    }
    return found;
  }

  Optional<Integer> findWholeNumber(String key, int least, int most) {
    return keys.findText(key)
        .filter(text -> isSound(key, WrittenNumber.faultOfWhole(text, least, most)))
        .map(Integer::valueOf);
  }

  void missing(String key, String meaning) {
    keys.missing(key, meaning);
  }

  /** Whether nothing was found wrong with this change so far. */
  boolean isSound() {
    return faults.count() == faultsBefore;
  }

  /** Whether a key that may be left out is there and does not say {@code false}; anything but these two is a fault. */
  boolean isTrue(String key) {
    Optional<String> text = keys.findText(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      keys.fault(key, "write true, or leave the key out");
    }
    return text.isPresent() && !text.get().equals("false");
  }

  /** Whether it is known of any child whether it boards; so too when the county could not be read. */
  boolean isBoardingKnown() {
    return county.isEmpty()
        || county.get().county().demand() instanceof Demand.ChildLevel listed
            && listed.children().stream().anyMatch(child -> child.boarding().isPresent());
  }

  /** The needs of a list, or of one word; none when the key is left out. */
  Set<NeedType> needs(String key) {
    int returnYear = returnYear();
    Set<NeedType> needs = EnumSet.noneOf(NeedType.class);
    for (String text : listWords(key)) {
      if (Heading.same(text, "ALL")) {
        needs.addAll(EnumSet.allOf(NeedType.class));
        continue;
      }
      NeedType.fromCode(text, returnYear).ifPresentOrElse(needs::add, () -> keys.fault(key, Row.unknownNeed(text, returnYear)));
    }
    return needs;
  }

  /**
   * Tenths of a place that a child of each need takes; none when the key is left out.
   *
   * @param admitted the needs that the provision is for
   */
  Map<NeedType, Integer> room(String key, Set<NeedType> admitted) {
    Map<NeedType, Integer> room = new EnumMap<>(NeedType.class);
    Optional<YamlNode.Entry> entry = keys.find(key);
    if (entry.isEmpty()) {
      return room;
    }
    if (!(entry.get().value() instanceof YamlNode.Mapping mapping) || mapping.entries().isEmpty()) {
      keys.fault(entry.get(), "write how many places a child of a need takes, like \"room: { PMLD: 1.5 }\"");
      return room;
    }
    int returnYear = returnYear();
    for (YamlNode.Entry one : mapping.entries()) {
      Optional<NeedType> need = NeedType.fromCode(one.key(), returnYear);
      String text = one.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      Optional<String> wrong = need.isEmpty() ? Optional.of(Row.unknownNeed(one.key(), returnYear))
          : !admitted.contains(need.get()) && !admitted.isEmpty() ? Optional.of(notFor(need.get(), admitted))
              : room.containsKey(need.get()) ? Optional.of("%s is given already; keep one".formatted(need.get()))
                  : WrittenRoom.faultOf(text);
      wrong.ifPresentOrElse(message -> keys.fault(one, message), () -> room.put(need.orElseThrow(), WrittenRoom.tenths(text)));
    }
    return room;
  }

  private static String notFor(NeedType need, Set<NeedType> admitted) {
    return "it is not for children of %s, only of %s".formatted(
        need, admitted.stream().map(NeedType::name).collect(Collectors.joining(", ")));
  }

  /** The curriculum years of a list, or of one word; none when the key is left out. */
  Set<NationalCurriculumYear> curriculumYears(String key) {
    Set<NationalCurriculumYear> years = new TreeSet<>();
    for (String text : listWords(key)) {
      NationalCurriculumYear.parse(text)
          .ifPresentOrElse(years::add, () -> keys.fault(key, "%s is no curriculum year: N4 to N1, R, Y1 to Y21".formatted(text)));
    }
    return years;
  }

  /** The words of a list, or one word; none when the key is left out. */
  List<String> listWords(String key) {
    Optional<YamlNode.Entry> entry = keys.find(key);
    if (entry.isEmpty()) {
      return List.of();
    }
    List<YamlNode> nodes = entry.get().value() instanceof YamlNode.Items items ? items.items() : List.of(entry.get().value());
    if (nodes.isEmpty()) {
      keys.fault(entry.get(), "at least one is needed in the brackets; leave the key out for all");
    }
    return nodes.stream().map(node -> node instanceof YamlNode.Scalar scalar ? scalar.text() : "").toList();
  }

  private int returnYear() {
    return county.map(folder -> folder.county().horizon().first().startYear() + 1).orElse(ANY_RETURN);
  }

  private boolean isSound(String key, Optional<String> wrong) {
    wrong.ifPresent(message -> keys.fault(key, message));
    return wrong.isEmpty();
  }

  Optional<AcademicYear> academicYear(String key) {
    return keys.findText(key).flatMap(text -> yearOf(key, text));
  }

  private Optional<AcademicYear> yearOf(String key, String text) {
    Optional<AcademicYear> year = AcademicYear.parse(text);
    Optional<Horizon> horizon = county.map(folder -> folder.county().horizon());
    if (year.isEmpty()) {
      keys.fault(key, "an academic year is needed, like 2027/28");
    } else if (horizon.isPresent() && !horizon.get().contains(year.get())) {
      keys.fault(key, "the horizon is %s to %s".formatted(horizon.get().first(), horizon.get().last()));
    }
    return year;
  }

  Optional<String> text(String key, String meaning) {
    return keys.text(key, meaning);
  }

  Optional<String> findText(String key) {
    return keys.findText(key);
  }

  /** A financial year that must be there. */
  Optional<FinancialYear> financialYear(String key) {
    return keys.text(key, "a financial year, like 2027-28").flatMap(text -> {
      Optional<FinancialYear> year = FinancialYear.parse(text);
      if (year.isEmpty()) {
        keys.fault(key, "a financial year is needed, like 2027-28");
      }
      return year;
    });
  }

  /** The year after the base year; the base year's own place-holder when the county could not be read. */
  Optional<AcademicYear> secondYear() {
    return county.map(folder -> folder.county().horizon().first().plus(1));
  }

  ChangeReader.Opening opening() {
    Optional<AcademicYear> from = academicYear("from");
    Optional<AcademicYear> earliest = Optional.empty();
    Optional<YamlNode.Entry> opening = keys.find("opening");
    if (opening.isPresent() && opening.get().value() instanceof YamlNode.Mapping mapping) {
      ChangeKeys inner = new ChangeKeys(file, mapping, faults, county, changed);
      earliest = inner.academicYear("earliest");
      if (earliest.isPresent() && secondYear().filter(earliest.get().plus(1)::equals).isPresent()) {
        inner.fault("earliest",
            "the plan starts from that year; %s is the first in which something new can open".formatted(secondYear().get()));
      }
      from = from.or(() -> inner.academicYear("from"));
      inner.refuseOthers();
    } else if (opening.isPresent()) {
      keys.fault(opening.get(), "write \"opening: { earliest: 2027/28 }\" where the plan may choose, or \"from: 2027/28\"");
    }
    if (from.isPresent() == earliest.isPresent() && (from.isPresent() || opening.isEmpty())) {
      keys.fault(
          "opening", "say when: either \"from: 2027/28\" (decided) or \"opening: { earliest: 2027/28 }\" (the plan may choose)");
    }
    return new ChangeReader.Opening(from, earliest);
  }

  Optional<NationalCurriculumYear> curriculumYear(String key, int otherwise) {
    Optional<String> text = keys.findText(key);
    if (text.isEmpty()) {
      return Optional.of(new NationalCurriculumYear(otherwise));
    }
    Optional<NationalCurriculumYear> year = NationalCurriculumYear.parse(text.get());
    if (year.isEmpty()) {
      keys.fault(key, "a curriculum year is needed: N4 to N1, R, Y1 to Y21");
    }
    return year;
  }

  <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    return keys.findText(key).flatMap(text -> {
      Optional<E> found = CodeWords.find(text, type);
      if (found.isEmpty()) {
        keys.fault(key, CodeWords.unknown(text, type));
      }
      return found;
    });
  }

  Optional<NeedType> need(String key) {
    int returnYear = returnYear();
    return keys.findText(key).flatMap(text -> {
      Optional<NeedType> need = NeedType.fromCode(text, returnYear);
      if (need.isEmpty()) {
        keys.fault(key, Row.unknownNeed(text, returnYear));
      }
      return need;
    });
  }

  Optional<ProvisionId> provision(String key) {
    return keys.text(key, "id of provisions.csv").filter(text -> {
      List<String> known = changed.map(now -> now.provisions().keySet().stream().map(ProvisionId::value).toList())
          .orElse(List.of(text));
      if (!known.contains(text)) {
        keys.fault(key, "the county has no provision of this id" + NearestWord.hint(text, known));
      }
      return known.contains(text);
    }).map(ProvisionId::new);
  }

  String nameOf(ProvisionId provision) {
    return findProvision(provision).map(Provision::name).orElse(provision.value());
  }

  /** A provision as the changes before this one left it; empty when the county could not be read. */
  Optional<Provision> findProvision(ProvisionId provision) {
    return changed.map(now -> now.getProvision(provision));
  }

  /** The county with the changes before this one; empty when it could not be read. */
  Optional<County> changed() {
    return changed;
  }

  /** Whether a key is there, whatever its value. */
  boolean has(String key) {
    return keys.find(key).isPresent();
  }

  /** Kinds of provision, or levels, each of which stands for all its kinds; none, with a fault, when one is unknown. */
  Set<ProvisionKind> kinds(String key) {
    Set<ProvisionKind> kinds = EnumSet.noneOf(ProvisionKind.class);
    for (String text : listWords(key)) {
      Optional<ProvisionKind> kind = Stream.of(ProvisionKind.values()).filter(known -> Heading.same(known.name(), text)).findFirst();
      Optional<Setting> level = Stream.of(Setting.values()).filter(known -> Heading.same(known.name(), text)).findFirst();
      kind.or(() -> level.isEmpty() ? CodeWords.find(text, ProvisionKind.class) : Optional.empty()).ifPresent(kinds::add);
      level.ifPresent(
          of -> Stream.of(ProvisionKind.values())
              .filter(known -> known.setting() == of && kind.isEmpty())
              .filter(known -> changed.isEmpty() || changed.get().provisions().values().stream().anyMatch(p -> p.kind() == known))
              .forEach(kinds::add));
      if (kind.isEmpty() && level.isEmpty() && CodeWords.find(text, ProvisionKind.class).isEmpty()) {
        keys.fault(key, CodeWords.unknown(text, ProvisionKind.class));
      } else if (kinds.isEmpty()) {
        keys.fault(key, "the county has no provision of this level");
      }
    }
    return kinds;
  }

  /** Whole numbers of a list, or one; none, with a fault, when any is not. */
  List<Integer> wholeNumbers(String key, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (String text : listWords(key)) {
      if (isSound(key, WrittenNumber.faultOfWhole(text, least, most))) {
        numbers.add(Integer.valueOf(text));
      }
    }
    return numbers;
  }

  /** Whether a key is written as a list, if only of one. */
  boolean isList(String key) {
    return keys.find(key).filter(entry -> entry.value() instanceof YamlNode.Items).isPresent();
  }

  /** The schemes named: {@code all}, one id, or a list of ids. */
  List<CapitalScheme> schemes(String key) {
    Optional<YamlNode.Entry> entry = keys.find(key);
    if (entry.isEmpty()) {
      keys.missing(key, "\"all\", or ids of schemes.csv in brackets");
      return List.of();
    }
    List<CapitalScheme> known = county.map(CountyFolder::schemes).orElse(List.of());
    List<String> ids = switch (entry.get().value()) {
      case YamlNode.Scalar scalar -> List.of(scalar.text());
      case YamlNode.Items items -> items.items().stream().map(item -> item instanceof YamlNode.Scalar s ? s.text() : "").toList();
      case YamlNode.Mapping mapping -> List.of("");
    };
    if (ids.isEmpty()) {
      keys.fault(entry.get(), "at least one is needed in the brackets, or \"all\"");
    }
    if (ids.equals(List.of("all"))) {
      if (county.isPresent() && known.isEmpty()) {
        keys.fault(entry.get(), "the county has no schemes: there is no schemes.csv");
      }
      return known;
    }
    List<String> knownIds = known.stream().map(scheme -> scheme.id().value()).toList();
    for (String id : ids) {
      if (county.isPresent() && !knownIds.contains(id)) {
        faults.add(
            file, entry.get().line(), YamlText.place(entry.get().position(), key), id,
            "schemes.csv has no scheme of this id%s (it has: %s)".formatted(
                NearestWord.hint(id, knownIds), NearestWord.list(knownIds)));
      }
    }
    return known.stream().filter(scheme -> ids.contains(scheme.id().value())).toList();
  }
}
