/**
 * The plan as Timefold sees it: what it may change and every wrong it can find. Knows no prices of places and no
 * search.
 */
package org.placewright.solver.placement;
