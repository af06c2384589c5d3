/** Everything known about one county, checked as a whole, and the assumptions planned with. Does not read files. */
package org.placewright.model.county;
