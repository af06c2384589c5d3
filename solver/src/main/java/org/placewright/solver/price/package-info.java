/**
 * What one more place is worth at every provision in every year, and what no plan can be worth less than. Places no
 * child.
 */
package org.placewright.solver.price;
