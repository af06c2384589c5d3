package org.placewright.scenarios.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.future.Futures;
import org.placewright.model.future.HeldOut;

/**
 * A projection that was written.
 *
 * @param folder of the run
 * @param futures what it was made from; empty where only a growth is stated
 * @param heldOut what earlier projections would have been off
 */
public record ProjectedDemand(Path folder, Optional<Futures> futures, List<HeldOut> heldOut) {
  public ProjectedDemand {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(futures, "futures");
    heldOut = List.copyOf(heldOut);
  }
}
