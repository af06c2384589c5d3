/** Published geography as it comes: OpenStreetMap extracts. Does not know what a road is. */
package org.placewright.geodata.read;
