package org.placewright.geodata.network;

/**
 * The point of a road that is nearest to a home or a school. Distances and times are counted from the beginning of its
 * stretch.
 *
 * @param forwardMillis from the beginning to this point
 * @param backwardMillis from this point to the beginning
 * @param metresAway straight line between the road and what is near it
 */
record RoadPoint(int stretch, int decimetres, int forwardMillis, int backwardMillis, double metresAway) {

  /** What it costs to drive here from the beginning of the stretch. */
  long costFromBeginning() {
    return RoadNetwork.cost(forwardMillis, decimetres);
  }

  /** What it costs to drive from here to the beginning of the stretch. */
  long costToBeginning() {
    return RoadNetwork.cost(backwardMillis, decimetres);
  }
}
