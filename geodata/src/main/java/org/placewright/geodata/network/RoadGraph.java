package org.placewright.geodata.network;

import java.util.Comparator;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** A network as JGraphT holds graphs: for its algorithms, where ours are not worth writing, and as the judge of ours. */
final class RoadGraph {
  private RoadGraph() {}

  /** Junctions and, for each direction in which a stretch is open, an edge that weighs its cost; rings left out. */
  static Graph<Integer, DefaultWeightedEdge> of(RoadNetwork network) {
    Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    for (int j = 0; j < network.junctions(); j++) {
      graph.addVertex(j);
    }
    for (int s = 0; s < network.stretches(); s++) {
      if (network.from(s) == network.to(s)) {
        continue;
      }
      if (network.isForward(s)) {
        graph.setEdgeWeight(graph.addEdge(network.from(s), network.to(s)), network.forwardCost(s));
      }
      if (network.isBackward(s)) {
        graph.setEdgeWeight(graph.addEdge(network.to(s), network.from(s)), network.backwardCost(s));
      }
    }
    return graph;
  }

  /**
   * How a network hangs together.
   *
   * @param largest the most junctions that can all be reached from one another; of several as large the one with the first
   *     junction
   * @param pieces how many pieces there are, whatever direction roads are driven in
   */
  record Parts(Set<Integer> largest, int pieces) {
    Parts {
      largest = Set.copyOf(largest);
    }
  }

  static Parts findParts(RoadNetwork network) {
    Graph<Integer, DefaultWeightedEdge> graph = of(network);
    Set<Integer> largest = new KosarajuStrongConnectivityInspector<>(graph)
        .stronglyConnectedSets()
        .stream()
        .max(
            Comparator.<Set<Integer>>comparingInt(Set::size)
                .thenComparing(part -> part.stream().mapToInt(Integer::intValue).min().orElse(0), Comparator.reverseOrder()))
        .orElse(Set.of());
    return new Parts(largest, new ConnectivityInspector<>(graph).connectedSets().size());
  }
}
