/** Who needs a place, without names, dates of birth or addresses: children and their spells. Does not place them. */
package org.placewright.model.child;
