/**
 * Reads public optimisation instances as planning problems and says how well they are solved. Has no search of its own.
 */
package org.placewright.solver.bench;
