package io.adwright.memory.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Makes the engine ready in a thread of its own, which gives way to all others. Whatever goes wrong
 * becomes {@link EngineState.Unavailable} with its reason, never the end of the service.
 */
final class BackgroundEngine implements MemoryEngine {
  private static final Logger LOG = Logger.getLogger(BackgroundEngine.class);

  private final AtomicReference<EngineState> state;
  private final List<Consumer<EngineState.Ready>> listeners = new ArrayList<>();
  private volatile List<String> notes = List.of();
  private volatile Consumer<EngineState> observer = _ -> {};

  BackgroundEngine(EngineState first) {
    this.state = new AtomicReference<>(first);
  }

  @Override
  public EngineState state() {
    return state.get();
  }

  /** Returns what the engine had to do without, for people; empty while it is not ready. */
  List<String> notes() {
    return notes;
  }

  @Override
  public void whenReady(Consumer<EngineState.Ready> listener) {
    EngineState.Ready now;
    synchronized (listeners) {
      if (!(state() instanceof EngineState.Ready ready)) {
        listeners.add(listener);
        return;
      }
      now = ready;
    }
    listener.accept(now);
  }

  /** Tells {@code newObserver} the state now and each later one. */
  void onChange(Consumer<EngineState> newObserver) {
    observer = newObserver;
    newObserver.accept(state());
  }

  /** Starts loading in the background; returns its thread. */
  Thread start(EngineLoader loader) {
    return Thread.ofPlatform().daemon().name("memory-engine").start(() -> run(loader));
  }

  private void run(EngineLoader loader) {
    // DJL looks for its engines through the thread's class loader.
    Thread.currentThread().setContextClassLoader(BackgroundEngine.class.getClassLoader());
    LowPriority.ofThisThread();
    try {
      long begin = System.nanoTime();
      EngineLoader.Loaded loaded = loader.load(this::progress);
      notes = loaded.notes();
      becomeReady(loaded.ready());
      LOG.infof(
          "search by meaning is ready after %d ms: %s, %s",
          Duration.ofNanos(System.nanoTime() - begin).toMillis(),
          loaded.ready().embedder().id(),
          loaded.ready().indexes().name());
      notes.forEach(LOG::warn);
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      fail(e);
    }
  }

  private void become(EngineState next) {
    state.set(next);
    observer.accept(next);
  }

  private void progress(String step) {
    LOG.info(step);
    become(new EngineState.Preparing(step));
  }

  private void becomeReady(EngineState.Ready ready) {
    List<Consumer<EngineState.Ready>> waiting;
    synchronized (listeners) {
      become(ready);
      waiting = List.copyOf(listeners);
      listeners.clear();
    }
    waiting.forEach(listener -> tell(listener, ready));
  }

  private static void tell(Consumer<EngineState.Ready> listener, EngineState.Ready ready) {
    try {
      listener.accept(ready);
    } catch (RuntimeException e) {
      LOG.error("search by meaning is ready, and one that waited for it failed", e);
    }
  }

  private void fail(Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    LOG.warn("no search by meaning in this run; texts are compared by their words", cause);
    become(new EngineState.Unavailable(reason));
  }
}
