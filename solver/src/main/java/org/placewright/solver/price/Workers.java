package org.placewright.solver.price;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs numbered pieces of work side by side again and again; the pieces must not touch each other's results. */
final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /** So many threads, of which the caller is one. */
  Workers(int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(Math.max(1, threads - 1), Workers::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "pricing");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs pieces 0 to before {@code pieces} and returns when all are done; thread i takes every piece i + n threads. */
  void run(int pieces, IntConsumer work) {
    int used = Math.min(threads, pieces);
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < used; i++) {
      int first = i;
      others.add(executor.submit(() -> runEvery(used, first, pieces, work)));
    }
    runEvery(Math.max(1, used), 0, pieces, work);
    others.forEach(Workers::await);
  }

  private static void runEvery(int step, int first, int pieces, IntConsumer work) {
    for (int piece = first; piece < pieces; piece += step) {
      work.accept(piece);
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("pricing was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("pricing failed", e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
