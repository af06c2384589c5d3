package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Children whose story is made up first, and then told as a return would tell it; the steps are known from the story, not
 * from the files.
 */
public final class MadeReturn {
  public static final String SCHOOLS = "urn,type\n100001,MAINSTREAM\n100003,SPECIAL\n100004,independent special\n";
  private static final List<LocalDate> CENSUSES = List.copyOf(Sen2Folder.days());
  private static final List<String> NEEDS = List.of("ASD", "SEMH", "SLCN", "MLD", "SpLD");

  /** A place: urn, ukprn, sensetting, sensettingother; its flags; and what it is. */
  private record Place(String cells, String flags, String setting) {}

  private static final List<Place> PLACES = List.of(
      new Place("100001,,,", "0,0", "mainstream"),
      new Place("100001,,,", "1,0", "sen_unit"),
      new Place("100001,,,", "false,true", "resourced_provision"),
      new Place("100003,,,", "0,0", "special"),
      new Place("100003,,,", "1,0", "special"),
      new Place("100004,10001234,,", "0,0", "independent_special"),
      new Place(",10009999,,", "0,0", "provider"),
      new Place(",,EHE,", "0,0", "home_education"),
      new Place(",,OLA,tutor at home", "0,0", "other_arrangements_council"));

  private final SplittableRandom random;
  private final Sen2Folder folder = new Sen2Folder();
  private final Map<String, Integer> steps = new HashMap<>();
  private final int[] stock = new int[CENSUSES.size()];
  private int rowId = 1000;

  public MadeReturn(long seed, int children) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < children; i++) {
      tell(String.valueOf(i + 1));
    }
  }

  public Sen2Folder folder() {
    return folder;
  }

  /** How many children did each step, as rows of transitions.csv. */
  Map<String, Integer> steps() {
    return steps;
  }

  /** Children with plans at each census. */
  int[] stock() {
    return stock.clone();
  }

  private void tell(String id) {
    int reception = random.nextInt(2004, 2025);
    LocalDate birth = LocalDate.of(reception - 5, 9, 1).plusDays(random.nextInt(365));
    int joins = random.nextInt(CENSUSES.size());
    int leaves = random.nextInt(4) > 0 ? CENSUSES.size() : random.nextInt(joins + 1, CENSUSES.size() + 1);
    String need = NEEDS.get(random.nextInt(NEEDS.size()));
    LocalDate start = joins == 0 ? LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1000)) : between(joins);
    folder.child(id, written(birth), written(start), leaves < CENSUSES.size() ? written(between(leaves)) : "");
    folder.need(nextId(), id, "OTH", "2").need(nextId(), id, need, "1");
    List<Place> at = new ArrayList<>();
    for (int c = 0; c < CENSUSES.size(); c++) {
      boolean moves = c == joins || random.nextInt(5) == 0;
      at.add(c < joins || c >= leaves ? null : moves ? PLACES.get(random.nextInt(PLACES.size())) : at.get(c - 1));
    }
    folder.detail(nextId(), id, at.get(joins).cells(), "1", at.get(joins).flags());
    place(id, at, joins, leaves);
    count(at, need.toUpperCase(Locale.ROOT), reception);
  }

  /** One placement for each unbroken stay, and now and then one of a higher rank beside it. */
  private void place(String id, List<Place> at, int joins, int leaves) {
    LocalDate entry = null;
    for (int c = joins; c < leaves; c++) {
      boolean isLast = c + 1 == leaves;
      if (!isLast && at.get(c + 1) == at.get(c)) {
        continue;
      }
      LocalDate leaving = isLast ? null : between(c + 1).minusDays(1);
      folder.placement(
          nextId(), id, at.get(c).cells(), "1", entry == null ? "" : written(entry), leaving == null ? "" : written(leaving),
          at.get(c).flags());
      entry = leaving == null ? null : leaving.plusDays(1);
    }
    if (random.nextInt(10) == 0) {
      folder.placement(nextId(), id, ",,OPA,", "2", "", "", "0,0");
    }
  }

  private void count(List<Place> at, String need, int reception) {
    for (int c = 0; c < CENSUSES.size(); c++) {
      stock[c] += at.get(c) == null ? 0 : 1;
      if (c + 1 < CENSUSES.size() && (at.get(c) != null || at.get(c + 1) != null)) {
        int ncy = CENSUSES.get(c).getYear() - 1 - reception;
        String row = "%d,%s,%d,%s,%d".formatted(
            CENSUSES.get(c).getYear(), state(at.get(c), need), ncy, state(at.get(c + 1), need), ncy + 1);
        steps.merge(row, 1, Integer::sum);
      }
    }
  }

  private static String state(Place place, String need) {
    return place == null ? "NONSEND,NONSEND" : place.setting() + "," + need;
  }

  /** A day after the census before this one, up to its own day. */
  private LocalDate between(int census) {
    return CENSUSES.get(census).minusDays(random.nextInt(360));
  }

  private String written(LocalDate day) {
    return switch (random.nextInt(3)) {
      case 0 -> day.toString();
      case 1 -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
      default -> day.format(DateTimeFormatter.ofPattern("uuuu-MMM-dd", Locale.ENGLISH)) + " 00:00:00";
    };
  }

  private String nextId() {
    return String.valueOf(rowId++);
  }
}
