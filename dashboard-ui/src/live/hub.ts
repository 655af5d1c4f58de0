import { follow, type Connection, type LiveEvent } from './stream';

type Listener = (events: readonly LiveEvent[]) => void;

/** How long events gather before they are told: a burst costs one drawing, and nobody sees the delay. */
const GATHER = 80;

/** A hidden page gives its connection back after this long; browsers allow six per host. */
const HIDDEN = 30_000;

/**
 * The page's one connection to the gateway's stream. Whoever is interested subscribes; events come
 * in batches, in order.
 */
export class LiveHub {
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private readonly url: string;
  private waiting: LiveEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: Connection = 'connecting';

  constructor(url: string) {
    this.url = url;
  }

  /** Follows the stream until the returned function is called. */
  start(): () => void {
    let run = this.connect();
    let hide: ReturnType<typeof setTimeout> | undefined;
    const onVisibility = () => {
      clearTimeout(hide);
      if (document.hidden) {
        hide = setTimeout(() => {
          run.abort();
        }, HIDDEN);
      } else if (run.signal.aborted) {
        run = this.connect();
      }
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(hide);
      clearTimeout(this.timer);
      run.abort();
    };
  }

  private connect(): AbortController {
    const run = new AbortController();
    void follow({
      url: this.url,
      signal: run.signal,
      onEvent: (event) => {
        this.tell(event);
      },
      onConnection: (state) => {
        this.state = state;
        this.watchers.forEach((watcher) => {
          watcher();
        });
      },
    });
    return run;
  }

  private tell(event: LiveEvent): void {
    this.waiting.push(event);
    this.timer ??= setTimeout(() => {
      const events = this.waiting;
      this.waiting = [];
      this.timer = undefined;
      this.listeners.forEach((listener) => {
        listener(events);
      });
    }, GATHER);
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readonly connection = (): Connection => this.state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
}
