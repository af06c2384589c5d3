package org.placewright.model.projection;

/** The county's own figures contradict each other: children counted in a type of placement that cannot hold them. */
public final class UnplaceableCohortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnplaceableCohortException(String message) {
    super(message);
  }
}
