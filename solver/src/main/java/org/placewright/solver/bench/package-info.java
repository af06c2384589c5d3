/**
 * Reads public optimisation instances, and counties made for measurement, as planning problems and says how well they are
 * solved. Has no search of its own.
 */
package org.placewright.solver.bench;
