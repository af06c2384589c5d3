/** Types of primary need by return year and their groups. Does not model how severe a need is. */
package org.placewright.model.need;
