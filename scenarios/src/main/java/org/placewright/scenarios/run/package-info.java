/** One reproducible run and its folder: what was read, how it was planned, what came out. Does not read the command line. */
package org.placewright.scenarios.run;
