/** Places that could be made at schools there are already: hosts, what a base or satellite there would be, and why not. Decides nothing. */
package org.placewright.model.proposal;
