/** What a planner may still decide about a county, and what each choice costs in whole pence. Decides nothing. */
package org.placewright.solver.choice;
