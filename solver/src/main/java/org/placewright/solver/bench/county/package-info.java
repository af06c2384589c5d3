/**
 * Makes counties that never were, for measurement: seeded, of any size, short of places where most children live. Says
 * nothing of real councils, and has no part in their plans.
 */
package org.placewright.solver.bench.county;
