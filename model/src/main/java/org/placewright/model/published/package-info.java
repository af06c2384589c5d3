/**
 * Estimates how plans came and went in a year from what is published of them: transitions from tables of stocks and flows. Makes
 * no children of them and fits no rates.
 */
package org.placewright.model.published;
