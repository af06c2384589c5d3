/**
 * Who has a plan in the base year, as a council knows it, how plans came and went before, and how their number grows.
 * Does not make children of it.
 */
package org.placewright.model.demand;
