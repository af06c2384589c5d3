/** What things cost, in whole pence, and who pays. Does not know inflation: all sums are in one currency year. */
package org.placewright.model.money;
