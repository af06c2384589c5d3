/**
 * Roads from OpenStreetMap, and the fastest journeys on them. Knows no turns, lights, tolls, ferries or times of day.
 */
package org.placewright.geodata.network;
