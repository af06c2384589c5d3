package org.placewright.solver.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs independent work on a number of threads; what comes out does not depend on the number. */
final class Parallel {
  private final int threads;

  Parallel(int threads) {
    this.threads = threads;
  }

  /** The results in the order of the inputs. */
  <A, B> List<B> map(List<A> inputs, Function<A, B> work) {
    if (threads == 1 || inputs.size() < 2) {
      return inputs.stream().map(work).toList();
    }
    List<Future<B>> running = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, inputs.size()))) {
      inputs.forEach(input -> running.add(executor.submit(() -> work.apply(input))));
    }
    List<B> results = new ArrayList<>();
    running.forEach(future -> results.add(join(future)));
    return results;
  }

  private static <B> B join(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("planning was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("planning failed", e.getCause());
    }
  }
}
