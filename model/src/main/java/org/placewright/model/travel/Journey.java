package org.placewright.model.travel;

/**
 * One child's way from home to a provision.
 *
 * @param minutes one way
 * @param miles one way
 */
public record Journey(int minutes, double miles) {
  /** A provision that takes children where they live, or whose place is not known. */
  public static final Journey NONE = new Journey(0, 0);

  public Journey {
    if (minutes < 0 || !(miles >= 0)) {
      throw new IllegalArgumentException(
          "journey (%d minutes, %s miles) must not be negative".formatted(minutes, miles));
    }
  }
}
