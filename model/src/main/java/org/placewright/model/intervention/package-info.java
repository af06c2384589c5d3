/** One change to a county's baseline, applied to a copy. Does not read files and leaves the baseline as it was. */
package org.placewright.model.intervention;
