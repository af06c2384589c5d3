/**
 * Finished runs side by side: what differs between them, how sure it is, and what each change of a scenario did. Reads run
 * folders only; plans nothing by itself.
 */
package org.placewright.scenarios.compare;
