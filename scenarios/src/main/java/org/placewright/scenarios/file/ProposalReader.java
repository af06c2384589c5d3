package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.ProposePlaces;
import org.placewright.model.need.NeedType;
import org.placewright.model.proposal.Host;
import org.placewright.model.proposal.Proposal;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;

/** Reads the changes {@code propose-bases} and {@code propose-satellites}. */
final class ProposalReader {
  static final String BASES = "propose-bases";
  static final String SATELLITES = "propose-satellites";

  /** With more, quick effort leaves too wide a gap: measured, see docs/adr/0031. */
  private static final int USUALLY_WEIGHED = 40;
  private static final int MOST_WEIGHED = 1_000;
  private static final BigDecimal MOST_MILES = BigDecimal.valueOf(100);

  private final ChangeKeys keys;
  private final Optional<CountyFolder> county;

  private ProposalReader(ChangeKeys keys, Optional<CountyFolder> county) {
    this.keys = keys;
    this.county = county;
  }

  static Optional<Intervention> read(String kind, ChangeKeys keys, Optional<CountyFolder> county) {
    return new ProposalReader(keys, county).read(kind.equals(BASES) ? ProvisionKind.RESOURCE_BASE : ProvisionKind.SATELLITE);
  }

  private Optional<Intervention> read(ProvisionKind kind) {
    boolean isBase = kind == ProvisionKind.RESOURCE_BASE;
    List<Host> hosts = county.map(CountyFolder::hosts).orElse(List.of());
    if (county.isPresent() && hosts.isEmpty()) {
      keys.fault("sizes", "the county has no hosts: there is no hosts.csv");
    }
    List<Integer> sizes = readSizes();
    Set<NeedType> needs = isBase ? keys.needs("needs") : Set.of();
    if (isBase && needs.isEmpty()) {
      keys.fault("needs", "say whom the bases are for, like [ASD, SLCN]");
    }
    List<ProvisionId> schools = isBase ? List.of() : readSchools();
    Optional<BigDecimal> miles = isBase
        ? Optional.of(BigDecimal.ZERO)
        : keys.number("within-miles", BigDecimal.ZERO, MOST_MILES);
    ChangeReader.Opening opening = keys.opening();
    opening.from()
        .ifPresent(from -> keys.fault("from", "the plan chooses among proposals; write \"opening: { earliest: %s }\"".formatted(from)));
    Optional<BigDecimal> part = keys.findNumber("room-when-unknown", BigDecimal.ZERO, BigDecimal.ONE, "room-part-of-roll");
    Set<String> struck = readHosts("strike", hosts);
    Set<String> kept = readHosts("keep", hosts);
    struck.stream()
        .filter(kept::contains)
        .sorted()
        .forEach(id -> keys.fault("keep", "%s is struck too; take it out of one of the lists".formatted(id)));
    int most = keys.findWholeNumber("at-most", 1, MOST_WEIGHED).orElse(USUALLY_WEIGHED);
    if (!keys.isSound() || hosts.isEmpty() || miles.isEmpty() || opening.earliest().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProposePlaces(
            new Proposal(
                kind, hosts, sizes, needs, schools, miles.get().doubleValue(), opening.earliest().get(),
                part.map(number -> OptionalDouble.of(number.doubleValue())).orElse(OptionalDouble.empty()), struck, kept, most)));
  }

  private List<Integer> readSizes() {
    List<String> words = keys.listWords("sizes");
    if (words.isEmpty()) {
      keys.fault("sizes", "say how many places one may have, like [8, 12]; each host gets the largest that it has room for");
    }
    for (String word : words) {
      WrittenNumber.faultOfWhole(word, 1, Counts.MOST_PLACES).ifPresent(wrong -> keys.fault("sizes", "%s: %s".formatted(word, wrong)));
    }
    return keys.isSound() ? words.stream().map(Integer::valueOf).distinct().toList() : List.of();
  }

  private List<ProvisionId> readSchools() {
    List<String> words = keys.listWords("of");
    if (words.isEmpty()) {
      keys.fault("of", "say which special schools the satellites may belong to: ids of provisions.csv in brackets");
    }
    List<String> known = county.map(
        folder -> folder.county()
            .provisions()
            .values()
            .stream()
            .filter(provision -> provision.kind() == ProvisionKind.SPECIAL_SCHOOL)
            .map(provision -> provision.id().value())
            .toList())
        .orElse(words);
    words.stream()
        .filter(word -> !known.contains(word))
        .forEach(
            word -> keys.fault("of", "provisions.csv has no special school of the id %s%s".formatted(word, NearestWord.hint(word, known))));
    return words.stream().distinct().map(ProvisionId::new).toList();
  }

  private Set<String> readHosts(String key, List<Host> hosts) {
    List<String> words = keys.listWords(key);
    List<String> known = county.isPresent() ? hosts.stream().map(Host::id).toList() : words;
    words.stream()
        .filter(word -> !known.contains(word))
        .forEach(word -> keys.fault(key, "hosts.csv has no host of the id %s%s".formatted(word, NearestWord.hint(word, known))));
    return Set.copyOf(words);
  }
}
