package org.placewright.scenarios.file;

import static org.placewright.scenarios.file.Column.filled;
import static org.placewright.scenarios.file.Column.optional;
import static org.placewright.scenarios.file.Column.present;

import java.util.List;
import java.util.Optional;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.Phase;

/**
 * Every table that a county's folder may hold: with {@link FlowSchemas} the one home of their columns. The manual page is
 * made from it.
 */
final class CountyTables {
  private static final String OR_KINDS = CodeWords.orList(ProvisionKind.class, kind -> true);
  private static final String OR_SETTINGS = CodeWords.orList(Setting.class, setting -> true);
  private static final Optional<String> NEEDED = Optional.empty();
  private static final Optional<String> NONE = Optional.empty();

  private static final Column DATED = optional(
      "dated", "the year or day the figure is of; blank is shown as \"not dated\"", "date", "as-of", "vintage",
      "year", "academic-year", "price-year");
  /** Where a figure has years of its own: when it is of, not when it holds. */
  private static final Column VINTAGE = optional(
      "dated", "the year or day the figure is of, not the year it holds from; blank is shown as \"not dated\"", "date", "as-of",
      "vintage", "year", "academic-year", "price-year");
  private static final Column FROM = optional(
      "from", "the academic year from which the row holds, until the next row for the same; blank is from the start", "from-year",
      "holds-from", "effective-from", "valid-from");
  private static final Column SOURCE = optional(
      "source", "where the figure is from, or whose judgement it is", "sources", "reference");

  static final TableSchema LOCALITIES = new TableSchema(
      "localities",
      "Where children live: areas of the council's own choice (MSOAs, LSOAs, postcode sectors).",
      NEEDED,
      List.of(
          filled("id", "the area's code, used by other tables", "locality", "locality-id", "code", "area", "msoa", "lsoa"),
          filled("name", "what people call it", "locality-name", "area-name"),
          filled("easting", "British national grid, metres: where its children live on average", "eastings"),
          filled("northing", "British national grid, metres", "northings")),
      Optional.of(
          "one column for each curriculum year (`N4` to `N1`, `R`, `Y1` to `Y21`; any of them): the number of all"
              + " children and young people there, with and without plans"),
      """
          id,name,easting,northing,R,Y1,Y2,Y3
          E02005345,Oakham North,486150,309410,81,77,90,84""");

  static final TableSchema PROVISIONS = new TableSchema(
      "provisions",
      "Whatever holds places: special schools and campuses, bases, alternative provision, independent schools, and"
          + " sinks such as mainstream with support.",
      NEEDED,
      List.of(
          filled("id", "a short name, used by other tables", "provision", "provision-id", "code"),
          optional("urn", "number of the school that hosts it", "school-urn"),
          filled("name", "what people call it", "provision-name", "school", "school-name"),
          filled("kind", OR_KINDS, "type", "provision-kind", "provision-type"),
          present(
              "easting", "British national grid, metres; blank only for "
                  + CodeWords.andList(ProvisionKind.class, kind -> !kind.hasSite()),
              "eastings"),
          present("northing", "British national grid, metres; blank where easting is", "northings"),
          filled(
              "needs", "need codes it is for, with `;`, `|` or `/` between them, or `ALL`", "need", "designation", "primary-needs"),
          filled(
              "first-curriculum-year", "its youngest children: `R`, `Y7`, `N1`", "first-ncy", "first-year", "from-year",
              "from-ncy", "first-year-group", "from-curriculum-year", "lowest-year", "youngest"),
          filled(
              "last-curriculum-year", "its oldest children", "last-ncy", "last-year", "to-year", "to-ncy",
              "last-year-group", "to-curriculum-year", "highest-year", "oldest"),
          optional("caution", "what about it is estimated or doubtful; printed wherever it is shown", "note", "notes"),
          optional(
              "authority",
              "the council that maintains it, where that is another one: the county then buys the places that places.csv holds for it",
              "council", "local-authority", "maintained-by", "provider-authority")),
      NONE,
      """
          id,urn,name,kind,easting,northing,needs,first-curriculum-year,last-curriculum-year
          the-parks,139065,The Parks School,SPECIAL_SCHOOL,486900,309700,ASD;SLD;PMLD,R,Y6
          mainstream,,Mainstream with support,MAINSTREAM,,,ALL,N2,Y14""");

  static final TableSchema PLACES = new TableSchema(
      "places",
      "How many full-time places the council funds: in its own provision all there are (places-sold.csv says which of them other councils"
          + " buy), in other councils' provision those it buys. A row holds from its academic year until the provision's next row;"
          + " before the first row there are none, and a row before the base year holds in the base year. A provision of kind "
          + CodeWords.orList(ProvisionKind.class, kind -> !kind.isCommissioned())
          + " without any row is without limit; every other one needs a row.",
      NEEDED,
      List.of(
          filled("provision", "id of provisions.csv", "provision-id", "id"),
          filled("academic-year", "from this year on: `2024/25`", "year", "from", "from-year", "from-academic-year"),
          filled(
              "places", "a whole number, or `unlimited` (then it is the provision's only row)", "number-of-places",
              "commissioned-places", "funded-places", "capacity"),
          optional("basis", "`stated` or `estimated`; blank is stated. Estimates are marked in every report", "status"),
          SOURCE),
      NONE,
      """
          provision,academic-year,places,basis,source
          the-parks,2024/25,60,stated,Commissioned places 2024
          mainstream,2024/25,unlimited,,""");

  static final TableSchema RATES = new TableSchema(
      "rates",
      "What a year of a full-time place costs. Every kind of provision in the folder needs at least one row; write 0"
          + " pounds where nothing is paid. A rate that changes has a row for each year from which it is new,"
          + " at prices of `currency-year` in `county.yaml` like all others: what only rises as other prices do needs no row.",
      NEEDED,
      List.of(
          filled("kind", OR_KINDS, "type", "provision-kind", "provision-type"),
          optional("need", "a need code; blank for every need without a row of its own", "primary-need", "need-code"),
          optional(
              "line", RateTable.OR_LINES + "; blank is " + RateTable.usualLinesInWords(),
              "finance-line"),
          optional(
              "budget", "who pays: %s; blank is %s".formatted(RateTable.OR_BUDGETS, RateTable.USUAL_BUDGET)),
          filled(
              "pounds", "pounds a year", "pounds-a-year", "yearly-pounds", "amount", "rate", "cost", "annual-cost",
              "yearly", "gbp"),
          FROM,
          VINTAGE,
          SOURCE),
      Optional.of(
          "instead of `line` and `pounds` there may be one column of pounds for each line ("
              + RateTable.lineColumnsInWords() + "); a blank cell is no charge"),
      Optional.of("pounds"),
      """
          kind,need,line,budget,pounds,from,dated,source
          SPECIAL_SCHOOL,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,10000,,2024/25,High needs operational guide
          SPECIAL_SCHOOL,PMLD,TOP_UP,HIGH_NEEDS_BLOCK,21500,,2024/25,Council's banding
          SPECIAL_SCHOOL,PMLD,TOP_UP,HIGH_NEEDS_BLOCK,22800,2026/27,2025/26,Cabinet's decision of March 2026 at prices of 2024/25""");

  static final TableSchema TRANSPORT = new TableSchema(
      "transport",
      "How many of the children at a kind of provision the council transports. What that costs is made of"
          + " `transport-needs.csv` and the prices of vehicles among the assumptions ([how](transport.md)).",
      Optional.of("no transport is paid for; the report says so"),
      List.of(
          filled("kind", OR_KINDS, "type", "provision-kind", "provision-type"),
          optional("phase", CodeWords.orList(Phase.class, phase -> true) + "; blank for every phase without a row of its own"),
          filled("share-transported", "part of the children brought by the council, 0 to 1", "share", "part-transported"),
          FROM,
          VINTAGE,
          SOURCE),
      NONE,
      """
          kind,phase,share-transported,from,dated,source
          SPECIAL_SCHOOL,,0.85,,2024/25,Transport team's list of passengers
          SPECIAL_SCHOOL,POST_16,0.3,2027/28,2025/26,Post-16 transport policy""");

  static final TableSchema TRANSPORT_NEEDS = new TableSchema(
      "transport-needs",
      "How transported children of each need travel: alone or with others, with a passenger assistant or without.",
      Optional.of("no transport is paid for; `transport.csv` and this table come together"),
      List.of(
          optional("need", "a need code; blank for every need without a row of its own", "primary-need", "need-code"),
          filled(
              "share-solo", "part of the transported children who travel alone, 0 to 1; the others share", "solo", "part-solo"),
          filled(
              "share-with-assistant", "part of the transported children in whose vehicle a passenger assistant travels, 0 to 1",
              "assistant", "part-with-assistant"),
          DATED,
          SOURCE),
      NONE,
      """
          need,share-solo,share-with-assistant,dated,source
          SEMH,0.45,0.4,2024/25,Transport team's list of passengers
          ,0.15,0.3,2024/25,Transport team's list of passengers""");

  static final TableSchema ASSUMPTIONS = new TableSchema(
      "assumptions",
      "Single figures the plan stands on. Each row goes before the national default of its key.",
      Optional.of("the national defaults shipped with Placewright hold (listed below)"),
      List.of(
          filled("key", "one of the keys listed below", "assumption"),
          filled("value", "a number within the bounds listed below"),
          DATED,
          SOURCE),
      NONE,
      """
          key,value,dated,source
          circuity,1.36,2026,Measured on our road network""");

  static final TableSchema GROWTH = new TableSchema(
      "growth",
      "How the number of children with plans grows. A later row goes before an earlier one.",
      Optional
          .of("demand goes on by the tables of flows; without those too: no growth, as many children in every year as in the base year"),
      List.of(
          optional("setting", OR_SETTINGS + "; blank for all. Rows for SPECIAL stand for INMSS too", "level"),
          optional("need", "a need code; blank for all", "primary-need", "need-code"),
          optional("first-curriculum-year", "blank for the youngest", "first-ncy", "first-year", "from-ncy"),
          optional("last-curriculum-year", "blank for the oldest", "last-ncy", "last-year", "to-ncy"),
          optional("from", "first academic year that is larger; blank for the year after the base year", "from-year",
              "academic-year", "from-academic-year"),
          filled("percent", "growth a year in per cent, -100 to 100", "percent-a-year", "rate", "growth"),
          optional(
              "population", "`on-top`: change of the child population comes on top; `included`: it is in the rate already;"
                  + " blank is on-top"),
          DATED,
          SOURCE),
      NONE,
      """
          setting,need,first-curriculum-year,last-curriculum-year,from,percent,population,dated,source
          SPECIAL,,R,Y11,2025/26,6.5,on-top,2024,SEN2 2019 to 2024""");

  static final TableSchema POPULATION = new TableSchema(
      "population",
      "All children and young people of the county, estimated and projected.",
      Optional.of("the population does not change; the report says so"),
      List.of(filled("curriculum-year", "`N4` to `Y21`", "ncy", "year-group")),
      Optional.of("one column for each academic year (`2024/25`): people"),
      """
          curriculum-year,2024/25,2025/26
          R,412,405""");

  static final TableSchema SCHEMES = new TableSchema(
      "schemes",
      "Places that may be built. A plan builds them only where its scenario allows it.",
      Optional.of("nothing may be built"),
      List.of(
          filled("id", "a short name, used by scenarios", "scheme", "scheme-id"),
          filled("name", "what people call it", "scheme-name"),
          filled("provision", "id of provisions.csv that it adds places to", "provision-id"),
          filled("places", "full-time places it adds, 1 or more", "number-of-places"),
          filled("earliest-opening", "first academic year it can open", "opening", "earliest", "earliest-year"),
          filled("capital-pounds", "what it costs to build", "capital", "capital-cost"),
          optional(
              "yearly-pounds", "what running it costs each year, filled or not, beside place funding and borrowing; blank is 0", "yearly",
              "yearly-cost"),
          optional(
              "places-by-year",
              "where it opens in phases: places there are in its 1st, 2nd, ... year, like `50;90;130`; blank is all at once"),
          optional(
              "capital-by-year",
              "per cents of the capital by financial year, like `20;50;30`, the last in the year it opens; blank is all in that year"),
          optional("lead-years", "years from the base year until it can open; checks earliest-opening"),
          optional("grant", "fund that pays a part of the capital without being paid back, as in capital-funds.csv"),
          optional("grant-pounds", "how much of the capital the grant pays; the rest is borrowed"),
          optional("group", "your word for schemes of which one at most is built, the same in each row"),
          optional("requires", "ids of schemes that must be open when it opens, with `;` between them"),
          optional("least-viable-places", "fewer places than this do not make a school or base work"),
          SOURCE),
      NONE,
      """
          id,name,provision,places,earliest-opening,capital-pounds,yearly-pounds,source
          parks-annexe,The Parks annexe,the-parks,12,2027/28,900000,0,Cabinet paper 2025""");

  static final TableSchema CHILDREN = new TableSchema(
      "children",
      "Every child with a plan in the base year, one row each, under a pseudonym: no names, dates of birth, pupil numbers"
          + " or full postcodes.",
      Optional.of("transitions.csv, or the four tables of published plans, is needed instead: children are made of their counts"),
      List.of(
          filled("id", "a pseudonym made for this file", "child", "child-id", "pseudonym", "pupil"),
          filled("need", "code of the primary need", "primary-need", "need-code", "need-type"),
          filled("locality", "id of localities.csv", "locality-id", "home", "home-locality", "area"),
          filled("curriculum-year", "`R`, `Y7`, `N1`", "ncy", "year-group", "national-curriculum-year"),
          optional(
              "setting", OR_SETTINGS + ": what the plan asks for. Blank: that of the provision's kind, or BASE where that is"
                  + " blank too",
              "level", "provision-needed"),
          optional("provision", "id of provisions.csv where the child is; blank when it waits", "provision-id", "placement"),
          optional("boarding", "`RESIDENTIAL` or `DAY`: whether it boards there; blank where that is not known", "residential"),
          optional(
              "band", "the band of bands.csv that the child's top-up is in; blank where that is not known", "band-code", "top-up-band")),
      NONE,
      """
          id,need,locality,curriculum-year,setting,provision
          c001,ASD,E02005345,Y3,SPECIAL,the-parks
          c002,SEMH,E02005345,Y6,BASE,""");

  static final TableSchema PLACEMENT_TYPES = new TableSchema(
      "placement-types",
      "What each setting of transitions.csv, or each published type of placement, means here, and where its children may be in the"
          + " base year.",
      Optional.of("children.csv is needed, and no history can be read"),
      List.of(
          filled("code", "as in transitions.csv, or as heads a column or row in the published tables", "id", "placement", "placement-type"),
          filled("name", "what people call it"),
          filled("setting", OR_SETTINGS, "level"),
          filled(
              "provisions", "ids of provisions.csv, or kinds (for every provision of the kind), with `;` between them",
              "provision"),
          SOURCE),
      NONE,
      """
          code,name,setting,provisions,source
          special,State special school,SPECIAL,SPECIAL_SCHOOL;SATELLITE,""");

  static final TableSchema TRANSITIONS = HistoryTables.TRANSITIONS.whenMissing(
      "demand goes on by the tables of flows, or else by growth.csv. With it neither may be there, and no published table; its last"
          + " census is that of the base year. Settings are codes of placement-types.csv, needs the codes below");

  static final TableSchema VALID_STATES = HistoryTables.VALID_STATES.whenMissing(
      "each setting takes the curriculum years it was seen with, for all needs, and any setting may follow any. It goes with transitions.csv"
          + " only");

  static final TableSchema NEED_BY_AGE = new TableSchema(
      "plans-by-need-and-age",
      "Published plans of the base year by age and need.",
      Optional.of("children.csv or transitions.csv is needed instead"),
      List.of(filled("age", "age on 31 August before the census; 10 is Year 6", "age-on-31-august")),
      Optional.of("one column for each need code: plans"),
      """
          age,ASD,SEMH,SLCN
          10,14,9,11""");

  static final TableSchema NEED_BY_PLACEMENT = new TableSchema(
      "plans-by-need-and-placement",
      "The same plans by type of placement and need.",
      Optional.of("children.csv or transitions.csv is needed instead"),
      List.of(filled("placement", "code of placement-types.csv", "placement-type", "code")),
      Optional.of("one column for each need code: plans"),
      """
          placement,ASD,SEMH,SLCN
          special,60,31,12""");

  static final TableSchema AGE_BY_PLACEMENT = new TableSchema(
      "plans-by-age-and-placement",
      "The same plans by age and type of placement.",
      Optional.of("children.csv or transitions.csv is needed instead"),
      List.of(filled("age", "age on 31 August before the census", "age-on-31-august")),
      Optional.of("one column for each code of placement-types.csv: plans"),
      """
          age,mainstream,special
          10,21,13""");

  private CountyTables() {}

  /** All tables, in the order in which the manual shows them. */
  static List<TableSchema> list() {
    return List.of(
        LOCALITIES,
        PROVISIONS,
        PLACES,
        SoldPlacesTable.SCHEMA,
        RoomTable.SCHEMA,
        RATES,
        BandTable.SCHEMA,
        CHILDREN,
        TRANSITIONS,
        VALID_STATES,
        PLACEMENT_TYPES,
        NEED_BY_AGE,
        NEED_BY_PLACEMENT,
        AGE_BY_PLACEMENT,
        FlowSchemas.PLANS_BEFORE,
        FlowSchemas.NEW_BY_PLACEMENT,
        FlowSchemas.NEW_BY_NEED,
        FlowSchemas.CEASED_BY_AGE,
        FlowSchemas.CEASED_BY_PLACEMENT,
        FlowSchemas.PLANS_BY_YEAR,
        TRANSPORT,
        TRANSPORT_NEEDS,
        TravelSchemas.TRAVEL_TIMES,
        TravelSchemas.ROAD_SPEEDS,
        ASSUMPTIONS,
        GROWTH,
        POPULATION,
        SCHEMES,
        HostTable.SCHEMA,
        CapitalFundTable.SCHEMA,
        HighNeedsBlockTable.SCHEMA,
        SavingsProgrammeTable.SCHEMA,
        ApRateTable.SCHEMA);
  }
}
