package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TopUpBand;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * Reads bands.csv.
 *
 * @param card the schemes whose rows are all sound
 * @param kinds kinds of provision that any row is about, sound or not
 * @param codes every band that any row is about, sound or not
 * @param rows the first sound row for each kind and need
 * @param isSound whether every row is
 */
record BandTable(
    BandCard card,
    Set<ProvisionKind> kinds,
    Set<String> codes,
    Map<Whom, Row> rows,
    boolean isSound) {
  static final TableSchema SCHEMA = new TableSchema(
      "bands",
      "Top-ups (element 3) by band, for counties that pay them so ([how they are counted](bands.md)). Where bands are for a kind and a need,"
          + " or for a kind and every other need, `rates.csv` gives no `TOP_UP` for the same.",
      Optional.of("all top-ups are as in rates.csv"),
      List.of(
          Column.filled(
              "band", "what the council calls it: `C`, `ELP 2`; %d letters at most".formatted(BandCode.MOST_LETTERS), "band-code", "code"),
          Column.filled(
              "kind", CodeWords.orList(ProvisionKind.class, kind -> true)
                  + "; several with `;` between them where band, price and share are the same",
              "kinds", "type", "provision-kind", "provision-type"),
          Column.optional(
              "need", "a need code; blank for every need without bands or a top-up of its own", "primary-need", "need-code"),
          Column.filled("pounds", "top-up of a full-time child in pounds a year", "pounds-a-year", "yearly-pounds", "amount", "top-up"),
          Column.filled(
              "share",
              "part of the children there who are in the band, 0 to 1: of those whose own band is not known. The shares of a kind and need"
                  + " sum to 1, give or take " + BandingScheme.TOLERANCE.toPlainString() + "; where they do not exactly, they are taken in"
                  + " proportion",
              "part", "share-of-children"),
          Column.optional(
              "budget", "who pays, the same for all bands of a kind and need: %s; blank is %s"
                  .formatted(RateTable.OR_BUDGETS, RateTable.USUAL_BUDGET)),
          Column.optional(
              "dated", "the year or day the figures are of; blank is shown as \"not dated\"", "date", "as-of", "vintage", "year"),
          Column.optional("source", "where the figures are from, or whose judgement they are", "sources", "reference")),
      Optional.empty(),
      """
          band,kind,need,pounds,share,budget,dated,source
          A,SPECIAL_SCHOOL,,8000,0.35,,2024/25,Council's banding
          B,SPECIAL_SCHOOL,,14500,0.5,,2024/25,Council's banding
          C,SPECIAL_SCHOOL,,26000,0.15,,2024/25,Council's banding""");
  private static final Pattern BETWEEN_KINDS = Pattern.compile("[;,|/]");

  BandTable {
    kinds = Set.copyOf(kinds);
    codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Whom bands are for: what makes them one scheme. */
  record Whom(ProvisionKind kind, Optional<NeedType> need) {
    @Override
    public String toString() {
      return "%s for %s".formatted(kind, need.map(Enum::name).orElse("every need"));
    }
  }

  /** A sound row, read. */
  private record Line(Row row, TopUpBand band, Budget budget) {}

  static BandTable read(Table table, int returnYear) {
    Set<ProvisionKind> kinds = EnumSet.noneOf(ProvisionKind.class);
    Set<String> codes = new LinkedHashSet<>();
    Map<Whom, List<Line>> lines = new LinkedHashMap<>();
    Set<Whom> unsound = new HashSet<>();
    List<Predicate<Whom>> unclear = new ArrayList<>();
    for (Row row : table.rows()) {
      Set<ProvisionKind> where = readKinds(row);
      boolean isKindUnread = !row.isSound();
      Optional<NeedType> need = row.isBlank("need") ? Optional.empty() : row.need("need", returnYear);
      Optional<TopUpBand> band = readBand(row);
      Optional<Budget> budget = row.isBlank("budget") ? Optional.of(RateTable.USUAL_BUDGET) : row.oneOf("budget", Budget.class);
      if (budget.equals(Optional.of(Budget.CAPITAL))) {
        row.fault("budget", "a yearly top-up is no capital; write " + RateTable.OR_BUDGETS);
      }
      boolean isNeedUnread = need.isEmpty() && !row.isBlank("need");
      if (isKindUnread || isNeedUnread) {
        unclear.add(
            whom -> (isKindUnread || where.contains(whom.kind()))
                && (isNeedUnread ? whom.need().isPresent() : whom.need().equals(need)));
      }
      kinds.addAll(where);
      row.findText("band").ifPresent(codes::add);
      for (ProvisionKind kind : where) {
        Whom whom = new Whom(kind, need);
        if (row.isSound()) {
          add(lines.computeIfAbsent(whom, w -> new ArrayList<>()), new Line(row, band.orElseThrow(), budget.orElseThrow()), whom);
        }
        if (!row.isSound() && !isNeedUnread) {
          unsound.add(whom);
        }
      }
    }
    List<BandingScheme> schemes = new ArrayList<>();
    Map<Whom, Row> first = new LinkedHashMap<>();
    lines.forEach((whom, of) -> {
      first.put(whom, of.getFirst().row());
      boolean isAllKnown = !unsound.contains(whom) && unclear.stream().noneMatch(row -> row.test(whom));
      if (isAllKnown && isWhole(whom, of)) {
        schemes.add(new BandingScheme(whom.kind(), whom.need(), of.getFirst().budget(), of.stream().map(Line::band).toList()));
      }
    });
    return new BandTable(new BandCard(schemes), kinds, codes, first, table.rows().stream().allMatch(Row::isSound));
  }

  private static Set<ProvisionKind> readKinds(Row row) {
    Set<ProvisionKind> kinds = EnumSet.noneOf(ProvisionKind.class);
    row.text("kind").ifPresent(text -> {
      List<String> words = BETWEEN_KINDS.splitAsStream(text).map(String::strip).filter(word -> !word.isEmpty()).toList();
      if (words.isEmpty()) {
        row.fault("kind", "no kind of provision is named: write one or more of %s".formatted(
            CodeWords.orList(ProvisionKind.class, kind -> true)));
      }
      for (String word : words) {
        Optional<ProvisionKind> kind = CodeWords.find(word, ProvisionKind.class);
        if (kind.isEmpty()) {
          row.fault("kind", "%s is %s".formatted(word, CodeWords.unknown(word, ProvisionKind.class)));
        }
        kind.ifPresent(kinds::add);
      }
    });
    return kinds;
  }

  private static Optional<TopUpBand> readBand(Row row) {
    Optional<String> code = row.text("band");
    if (code.filter(text -> text.length() > BandCode.MOST_LETTERS).isPresent()) {
      row.fault("band", "a band is a short code, %d letters at most".formatted(BandCode.MOST_LETTERS));
    }
    Optional<BigDecimal> pounds = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
    Optional<BigDecimal> share = row.number("share", BigDecimal.ZERO, BigDecimal.ONE);
    return row.isSound()
        ? Optional.of(
            new TopUpBand(
                new BandCode(code.orElseThrow()), Money.ofPounds(pounds.orElseThrow()), share.orElseThrow(), RateTable.dated(row),
                RateTable.source(row)))
        : Optional.empty();
  }

  private static void add(List<Line> there, Line line, Whom whom) {
    Optional<Line> same = there.stream().filter(other -> other.band().code().equals(line.band().code())).findFirst();
    if (same.isPresent()) {
      line.row().fault("band", "the band is given twice at %s, first in line %d; keep one".formatted(whom, same.get().row().line()));
    } else if (!there.isEmpty() && there.getFirst().budget() != line.budget()) {
      line.row()
          .fault("budget", "the bands of %s are all paid by one budget, and line %d says %s"
              .formatted(whom, there.getFirst().row().line(), there.getFirst().budget()));
    } else {
      there.add(line);
    }
  }

  private static boolean isWhole(Whom whom, List<Line> lines) {
    BigDecimal sum = lines.stream().map(line -> line.band().share()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!BandingScheme.isWhole(sum)) {
      lines.getLast()
          .row()
          .fault(
              "share", "the shares of %s sum to %s, not to 1 (give or take %s); they are in line%s %s".formatted(
                  whom, sum.toPlainString(), BandingScheme.TOLERANCE.toPlainString(), lines.size() == 1 ? "" : "s",
                  lines.stream().map(line -> String.valueOf(line.row().line())).collect(Collectors.joining(", "))));
    }
    return BandingScheme.isWhole(sum);
  }

  /** Faults where rates.csv says of the same kind and need what is paid in place of bands. */
  void check(List<Rate> rates) {
    rows.forEach((whom, row) -> {
      if (rates.stream().anyMatch(rate -> RateCard.isTopUp(rate, whom.kind(), whom.need()))) {
        row.fault("kind", "rates.csv gives TOP_UP of %s too; keep one: delete that row of rates.csv, or the bands".formatted(whom));
      } else if (rates.stream().anyMatch(rate -> isFee(rate, whom))) {
        row.fault("kind", "rates.csv gives a FEE of %s: a child there costs a fee, and no top-up; keep one".formatted(whom));
      }
    });
  }

  private static boolean isFee(Rate rate, Whom whom) {
    boolean isSameNeed = rate.need().isEmpty() || whom.need().isEmpty() || rate.need().equals(whom.need());
    return rate.line() == FinanceLine.FEE && rate.kind() == whom.kind() && isSameNeed;
  }
}
