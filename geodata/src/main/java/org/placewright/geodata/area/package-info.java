/** The ground that areas cover, as maps draw it. Does not know what the areas are or who lives there. */
package org.placewright.geodata.area;
