/** Tables of typed columns and the files that hold them: CSV and workbook. Does not know what a plan is. */
package org.placewright.scenarios.report.table;
