/**
 * Academic years, financial years, curriculum years and phases: the only home of their bounds. Knows no calendar dates
 * inside a year.
 */
package org.placewright.model.time;
