package org.placewright.geodata.network;

/**
 * How a way is driven.
 *
 * @param forwardMph miles an hour in the direction it is drawn; 0 when closed
 * @param backwardMph against it; 0 when closed
 * @param isAlongside whether a journey may begin or end on it
 */
record DrivenWay(double forwardMph, double backwardMph, boolean isAlongside) {}
