package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;

/**
 * The words that tables and scenarios may use for a code: the code itself, in either case and with spaces or hyphens, and
 * for kinds and settings what councils say. The one home of these words.
 */
final class CodeWords {
  /** What councils call each kind. A word for a kind stands for its setting too. */
  private static final Map<ProvisionKind, List<String>> SAID_OF_KINDS = kinds();

  private CodeWords() {}

  private static Map<ProvisionKind, List<String>> kinds() {
    Map<ProvisionKind, List<String>> said = new LinkedHashMap<>();
    said.put(ProvisionKind.SPECIAL_SCHOOL, List.of("special", "state special", "state special school"));
    said.put(ProvisionKind.RESOURCE_BASE, List.of("base", "resourced provision", "resource provision"));
    said.put(ProvisionKind.SEN_UNIT, List.of("unit"));
    said.put(ProvisionKind.ENHANCED_LEARNING_PROVISION, List.of("ELP"));
    said.put(ProvisionKind.ALTERNATIVE_PROVISION, List.of("AP", "PRU"));
    said.put(ProvisionKind.INDEPENDENT_SPECIAL, List.of("INMSS", "ISS", "independent", "independent special school"));
    said.put(ProvisionKind.NON_MAINTAINED_SPECIAL, List.of("NMSS", "non-maintained special school"));
    said.put(ProvisionKind.MAINSTREAM, List.of("mainstream with support"));
    said.put(ProvisionKind.POST_16, List.of("college", "FE"));
    return said;
  }

  /** The constant that a text means. */
  static <E extends Enum<E>> Optional<E> find(String text, Class<E> type) {
    return listWords(type).entrySet()
        .stream()
        .filter(word -> Heading.same(word.getKey(), text))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What is wrong with a text that means none of them: the nearest word, and all that are known. */
  static <E extends Enum<E>> String unknown(String text, Class<E> type) {
    Map<String, E> words = listWords(type);
    String nearest = NearestWord.find(text, words.keySet())
        .map(word -> Heading.same(word, words.get(word).name()) ? word : "%s (%s)".formatted(word, words.get(word)))
        .map(". Maybe %s?"::formatted)
        .orElse("");
    return "not known%s (known: %s)".formatted(nearest, NearestWord.list(listCodes(type)));
  }

  static <E extends Enum<E>> List<String> listCodes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** The codes in a sentence: {@code A, B or C}. */
  static <E extends Enum<E>> String orList(Class<E> type, Predicate<E> which) {
    return join(Arrays.stream(type.getEnumConstants()).filter(which).map(Enum::name).toList(), " or ");
  }

  /** The codes in a sentence: {@code A, B and C}. */
  static <E extends Enum<E>> String andList(Class<E> type, Predicate<E> which) {
    return join(Arrays.stream(type.getEnumConstants()).filter(which).map(Enum::name).toList(), " and ");
  }

  private static String join(List<String> codes, String last) {
    return codes.size() < 2
        ? String.join("", codes)
        : String.join(", ", codes.subList(0, codes.size() - 1)) + last + codes.getLast();
  }

  /** What councils call a kind, besides its code. */
  static List<String> listSaid(ProvisionKind kind) {
    return SAID_OF_KINDS.getOrDefault(kind, List.of());
  }

  /** Every word with what it means, the codes first. */
  private static <E extends Enum<E>> Map<String, E> listWords(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    Stream.of(type.getEnumConstants()).forEach(constant -> words.put(constant.name(), constant));
    for (ProvisionKind kind : ProvisionKind.values()) {
      List<String> said = new ArrayList<>(listSaid(kind));
      if (type.equals(Setting.class)) {
        said.add(kind.name());
        said.forEach(word -> words.putIfAbsent(word, type.cast(kind.setting())));
      } else if (type.equals(ProvisionKind.class)) {
        said.forEach(word -> words.putIfAbsent(word, type.cast(kind)));
      }
    }
    return words;
  }
}
