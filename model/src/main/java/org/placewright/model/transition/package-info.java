/**
 * How children come to have plans, change need or setting and lose their plans from one census to the next: the counts
 * that a council has, and the rates that follow from them. Knows codes of needs and settings, no places and no homes.
 */
package org.placewright.model.transition;
