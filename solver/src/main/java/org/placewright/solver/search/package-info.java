/**
 * Makes a plan: prices places, fills them, improves and checks what comes out. Knows what a plan is worth only from the
 * model's valuation.
 */
package org.placewright.solver.search;
