/**
 * What may become of a county's children by its rates: the future expected and many simulated ones, child by child, so that
 * none is lost or made. Does not say where anyone is placed.
 */
package org.placewright.model.future;
