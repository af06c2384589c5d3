/**
 * What else there was for a child than what the plan has: other provisions, what they would cost, why not, and the cheapest help
 * for each shortfall. Works out no cost of its own: what a placement costs is asked of the model.
 */
package org.placewright.scenarios.alternative;
