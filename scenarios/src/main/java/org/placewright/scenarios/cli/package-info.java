/** The command line: reads what the user wants, shows progress, prints faults and the headline. Does not plan. */
package org.placewright.scenarios.cli;
