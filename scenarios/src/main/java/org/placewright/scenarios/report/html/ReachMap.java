package org.placewright.scenarios.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a map needs that colours homes by minutes to a target which the reader chooses.
 *
 * @param chart id of the chart it is drawn into
 * @param label what is chosen
 * @param first index of the target chosen at first
 * @param longest the most minutes of each band but the last
 * @param colours of the bands
 * @param noWay colour of homes from which there is no way
 * @param bands names of the bands
 */
public record ReachMap(
    String chart,
    String label,
    List<Home> homes,
    List<Target> targets,
    int first,
    List<Integer> longest,
    List<String> colours,
    String noWay,
    List<String> bands) {
  /**
   * A place that journeys start from.
   *
   * @param position longitude and latitude
   * @param hasArea whether the map has an area named by its id, which is coloured; else a circle at the position is
   */
  public record Home(String id, String name, List<Object> position, boolean hasArea) {}

  /**
   * A place that journeys lead to.
   *
   * @param words said below the choice
   * @param minutes from each home; empty where there is no way
   * @param children from each home
   */
  public record Target(
      String group,
      String name,
      String words,
      List<Object> position,
      List<Optional<Integer>> minutes,
      List<Integer> children) {}

  /** Writes the choice and the key of colours; both need scripts and are hidden without. */
  public void writeChoice(Html html) {
    html.open("div", "class", "choice");
    html.element("label", label + " ", "for", selectId()).open("select", "id", selectId());
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < targets.size(); i++) {
      groups.computeIfAbsent(targets.get(i).group(), group -> new ArrayList<>()).add(i);
    }
    groups.forEach((group, members) -> {
      html.open("optgroup", "label", group);
      for (int i : members) {
        String[] chosen = i == first ? new String[]{"value", String.valueOf(i), "selected", ""} : new String[]{"value", String.valueOf(i)};
        html.element("option", targets.get(i).name(), chosen);
      }
      html.close();
    });
    html.close();
    html.element("p", targets.get(first).words(), "id", wordsId(), "aria-live", "polite");
    html.open("ul", "class", "key-map");
    for (int band = 0; band < bands.size(); band++) {
      writeKey(html, colours.get(band), bands.get(band));
    }
    if (targets.stream().anyMatch(target -> target.minutes().stream().anyMatch(Optional::isEmpty))) {
      writeKey(html, noWay, "no way");
    }
    html.close().close();
  }

  private static void writeKey(Html html, String colour, String words) {
    html.open("li").element("i", "", "style", "background:" + colour).text(words).close();
  }

  private String selectId() {
    return chart + "-choice";
  }

  private String wordsId() {
    return chart + "-words";
  }

  Map<String, Object> asJson() {
    return Chart.options(
        "chart", chart, "select", selectId(), "words", wordsId(), "longest", longest, "colours", colours, "noWay",
        noWay, "homes", homes.stream().map(home -> List.of(home.id(), home.name(), home.position(), home.hasArea())).toList(), "targets",
        targets.stream().map(ReachMap::asJson).toList());
  }

  private static List<Object> asJson(Target target) {
    List<List<Integer>> children = new ArrayList<>();
    for (int i = 0; i < target.children().size(); i++) {
      if (target.children().get(i) > 0) {
        children.add(List.of(i, target.children().get(i)));
      }
    }
    List<Integer> minutes = new ArrayList<>();
    target.minutes().forEach(m -> minutes.add(m.orElse(-1)));
    return List.of(target.name(), target.words(), target.position(), minutes, children);
  }
}
