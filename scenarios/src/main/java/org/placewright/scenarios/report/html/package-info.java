/** Accessible self-contained pages: elements, tables, figures with charts. Does not know what a plan is. */
package org.placewright.scenarios.report.html;
