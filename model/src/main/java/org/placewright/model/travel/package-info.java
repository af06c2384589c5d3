/** How long a journey takes, or that none exists. Does not know how that was found out. */
package org.placewright.model.travel;
