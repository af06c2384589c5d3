/**
 * What comes into the high needs block of the dedicated schools grant and what goes out of it, by financial year, and whether it
 * recovers. Does not know children or places: what a plan spends is given to it.
 */
package org.placewright.model.balance;
