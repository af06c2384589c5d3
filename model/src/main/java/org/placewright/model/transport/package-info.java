/**
 * What it costs to bring children to provision: for one child before there is a plan, and for vehicles that children
 * share once there is one. Does not know roads, drivers' hours or who may not sit beside whom.
 */
package org.placewright.model.transport;
