/** Where places are and for whom: provisions, designations, places by year, capital schemes. Knows no prices. */
package org.placewright.model.provision;
