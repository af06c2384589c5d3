/** Turns longitude and latitude into the British national grid and back. Does not know roads, postcodes or heights. */
package org.placewright.geodata.grid;
