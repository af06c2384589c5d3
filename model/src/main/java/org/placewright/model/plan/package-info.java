/**
 * A finished plan: who is where, what opens, what it costs, how good it can be; and what a placement costs. Does not
 * look for plans.
 */
package org.placewright.model.plan;
