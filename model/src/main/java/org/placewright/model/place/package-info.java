/** Localities where children live and points on the national grid. Does not know roads or boundaries. */
package org.placewright.model.place;
