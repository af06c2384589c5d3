package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.TravelTimes;

/**
 * Gives each child of a made cohort the provision it is at in the base year.
 *
 * <p>Published tables say the type of placement, not the school. Of all ways to fill the provisions of a type within
 * their places and designations this takes the one with the fewest minutes of travel in all: a minimum-cost flow from
 * children through provisions, by capacity scaling (Ahuja, Magnanti and Orlin 1993, 10.2). It is an inference, and the
 * report says so.
 */
final class PresentPlacement {
  private static final int MISSING_PLACE_MINUTES = 1_000_000;

  private PresentPlacement() {}

  static List<Child> place(County county, TravelTimes travel, List<BaseCohort.Made> made) {
    Map<BaseCohort.Made, ProvisionId> placed = new LinkedHashMap<>();
    List<BaseCohort.Made> competing = new ArrayList<>();
    for (BaseCohort.Made child : made) {
      List<ProvisionId> suitable = listSuitable(county, travel, child);
      Optional<ProvisionId> sink = suitable.stream().filter(id -> county.getPlaces(id).isUnlimited()).findFirst();
      if (sink.isPresent() && suitable.size() == 1) {
        placed.put(child, sink.get());
      } else {
        competing.add(child);
      }
    }
    placed.putAll(assign(county, travel, competing));
    return made.stream().map(child -> BaseCohort.placed(child, Optional.of(placed.get(child)))).toList();
  }

  private static List<ProvisionId> listSuitable(County county, TravelTimes travel, BaseCohort.Made child) {
    return child.type()
        .provisions()
        .stream()
        .filter(id -> county.getProvision(id).designation().admits(child.need(), child.ncy()))
        .filter(id -> travel.findJourney(child.home(), id).isPresent())
        .toList();
  }

  private static Map<BaseCohort.Made, ProvisionId> assign(
      County county, TravelTimes travel, List<BaseCohort.Made> children) {
    var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    Map<DefaultWeightedEdge, Integer> capacities = new LinkedHashMap<>();
    Map<ProvisionId, Integer> nodes = new LinkedHashMap<>();
    int sink = 0;
    int missing = 1;
    graph.addVertex(sink);
    graph.addVertex(missing);
    connect(graph, capacities, missing, sink, children.size(), MISSING_PLACE_MINUTES);
    for (Provision provision : county.provisions().values()) {
      int node = nodes.size() + 2;
      nodes.put(provision.id(), node);
      graph.addVertex(node);
      OptionalInt places = county.getPlaces(provision.id()).in(county.horizon().first());
      connect(graph, capacities, node, sink, Math.min(places.orElse(children.size()), children.size()), 0);
    }
    int firstChild = nodes.size() + 2;
    for (int i = 0; i < children.size(); i++) {
      BaseCohort.Made child = children.get(i);
      graph.addVertex(firstChild + i);
      connect(graph, capacities, firstChild + i, missing, 1, 0);
      for (ProvisionId id : listSuitable(county, travel, child)) {
        int minutes = travel.findJourney(child.home(), id).orElseThrow().minutes();
        connect(graph, capacities, firstChild + i, nodes.get(id), 1, minutes);
      }
    }
    MinimumCostFlow<DefaultWeightedEdge> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
        .getMinimumCostFlow(
            new MinimumCostFlowProblemImpl<>(
                graph, node -> supply(node, sink, firstChild, children.size()), capacities::get));
    return read(county, children, graph, flow, nodes, firstChild, missing);
  }

  private static int supply(int node, int sink, int firstChild, int children) {
    return node == sink ? -children : node >= firstChild ? 1 : 0;
  }

  private static void connect(
      SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
      Map<DefaultWeightedEdge, Integer> capacities,
      int from,
      int to,
      int capacity,
      int minutes) {
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, minutes);
    capacities.put(edge, capacity);
  }

  private static Map<BaseCohort.Made, ProvisionId> read(
      County county,
      List<BaseCohort.Made> children,
      SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
      MinimumCostFlow<DefaultWeightedEdge> flow,
      Map<ProvisionId, Integer> nodes,
      int firstChild,
      int missing) {
    Map<Integer, ProvisionId> byNode = new LinkedHashMap<>();
    nodes.forEach((id, node) -> byNode.put(node, id));
    Map<BaseCohort.Made, ProvisionId> placed = new LinkedHashMap<>();
    Map<String, Integer> without = new LinkedHashMap<>();
    for (int i = 0; i < children.size(); i++) {
      BaseCohort.Made child = children.get(i);
      for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(firstChild + i)) {
        if (flow.getFlow(edge) > 0.5) {
          int node = graph.getEdgeTarget(edge);
          if (node == missing) {
            without.merge(
                "%s, need %s, %s".formatted(child.type().code(), child.need(), child.ncy()), 1, Integer::sum);
          } else {
            placed.put(child, byNode.get(node));
          }
        }
      }
    }
    if (!without.isEmpty()) {
      throw new UnplaceableCohortException(
          "in %s the provisions of these placement types have too few places, no designation or no way to them for the children"
              .formatted(county.horizon().first())
              + " counted in them: "
              + without
              + ". Give them more places, widen a designation, name more provisions in the placement types or, where journeys are given, give those that are missing");
    }
    return placed;
  }
}
