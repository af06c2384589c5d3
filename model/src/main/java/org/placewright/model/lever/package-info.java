/**
 * What a scenario changes about who joins, leaves and moves: levers as data. Does not act on any rate itself, and reads no
 * files.
 */
package org.placewright.model.lever;
