/**
 * Why a finished plan is as it is: a child, a provision, a scheme, a locality, in words and in numbers that sum to those of
 * the run folder. Plans nothing and works out no cost of its own: what a placement costs is asked of the model.
 */
package org.placewright.scenarios.explain;
