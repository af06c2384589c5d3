/** Which children may come back from a dearer level of provision, and on what terms. Does not know where they go. */
package org.placewright.model.stepdown;
