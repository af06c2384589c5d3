package org.placewright.model.future;

/**
 * What became of the children between two censuses of one future.
 *
 * @param year calendar year of the later census
 * @param before children with a plan at the earlier census: those who stayed, moved or left
 * @param joined children whose plan is new
 * @param stayed children in the same state as before
 * @param moved children in another state
 * @param left children without a plan any more
 * @param after children with a plan at the later census: those who stayed, moved or joined
 */
public record YearCount(int year, int before, int joined, int stayed, int moved, int left, int after) {
  public YearCount {
    if (stayed < 0 || before != stayed + moved + left || after != stayed + moved + joined) {
      throw new IllegalArgumentException(
          "children lost or made before %d: %d before, %d joined, %d stayed, %d moved, %d left, %d after"
              .formatted(year, before, joined, stayed, moved, left, after));
    }
  }
}
