package org.placewright.geodata.read;

import java.util.Map;
import java.util.Optional;

/** A line of OpenStreetMap: its points in order, and what is said of it. Immutable. */
public final class OsmWay {
  private final long id;
  private final long[] nodes;
  private final Map<String, String> tags;

  public OsmWay(long id, long[] nodes, Map<String, String> tags) {
    this.id = id;
    this.nodes = nodes.clone();
    this.tags = Map.copyOf(tags);
  }

  public long id() {
    return id;
  }

  public int nodeCount() {
    return nodes.length;
  }

  /** The number in OpenStreetMap of the point at this position, counted from 0. */
  public long node(int position) {
    return nodes[position];
  }

  public Optional<String> findTag(String key) {
    return Optional.ofNullable(tags.get(key));
  }
}
