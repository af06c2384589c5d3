/** Journeys without a road file: straight line x circuity, labelled as estimated. Knows no road, river or ford. */
package org.placewright.geodata.estimate;
