/**
 * What a finished plan says, for people and for other programs: tables, workbook, map and page. Decides nothing and
 * works out no cost of its own: what a placement costs is asked of the model.
 */
package org.placewright.scenarios.report;
