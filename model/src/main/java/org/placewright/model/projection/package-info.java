/**
 * Finds the base cohort from published margins and ages it by rates and seed into spells. Does not model tribunal
 * outcomes, nor uncertainty: one expected county in whole children.
 */
package org.placewright.model.projection;
