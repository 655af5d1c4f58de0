import { createParser } from 'eventsource-parser';
import { identity } from '../api/session';

/** An event of the gateway's stream. */
export interface LiveEvent {
  type: string;
  data: string;
}

export type Connection = 'connecting' | 'live' | 'lost';

export interface StreamOptions {
  url: string;
  onEvent: (event: LiveEvent) => void;
  onConnection: (state: Connection) => void;
  /** Ends the stream for good. */
  signal: AbortSignal;
  /** Milliseconds without a byte after which the connection counts as dead; heartbeats come every 15 s. */
  silence?: number;
  /** Waits; a test passes its own. */
  sleep?: (millis: number, signal: AbortSignal) => Promise<void>;
}

const SILENCE = 40_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * Follows the gateway's stream until the signal ends it: reads, notices a dead connection, and
 * comes back with the id of the last event that was seen, so that the gateway sends what was missed
 * (or a "reset", which says that everything must be read anew).
 *
 * Over fetch and not EventSource: that one can neither send headers nor notice silence.
 */
export async function follow(options: StreamOptions): Promise<void> {
  const sleep = options.sleep ?? pause;
  let lastEventId: string | undefined;
  let failures = 0;
  while (!options.signal.aborted) {
    if (failures === 0) {
      options.onConnection('connecting');
    }
    try {
      await readOnce(
        options,
        lastEventId,
        () => {
          failures = 0;
          if (lastEventId === undefined) {
            // What happened between the reading of the page's data and now was told to nobody.
            options.onEvent({ type: 'reset', data: '{}' });
          }
          options.onConnection('live');
        },
        (id) => {
          lastEventId = id;
        },
      );
    } catch {
      // Whatever ended it, coming back is the answer.
    }
    if (isAborted(options.signal)) {
      return;
    }
    options.onConnection('lost');
    const wait = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
    failures++;
    await sleep(wait, options.signal);
  }
}

/** A call, so that the compiler does not take the answer from before an await for the one after. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function readOnce(
  options: StreamOptions,
  lastEventId: string | undefined,
  onOpen: () => void,
  onId: (id: string) => void,
): Promise<void> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort();
    }, options.silence ?? SILENCE);
  };
  alive();
  try {
    const headers: Record<string, string> = { Accept: 'text/event-stream', ...identity() };
    if (lastEventId !== undefined) {
      headers['Last-Event-ID'] = lastEventId;
    }
    const response = await fetch(options.url, {
      headers,
      cache: 'no-store',
      signal: AbortSignal.any([options.signal, silence.signal]),
    });
    if (!response.ok || response.body === null) {
      throw new Error(`the stream answered ${response.status}`);
    }
    onOpen();
    await read(response.body, options.onEvent, onId, alive);
  } finally {
    clearTimeout(timer);
  }
}

async function read(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: LiveEvent) => void,
  onId: (id: string) => void,
  onBytes: () => void,
): Promise<void> {
  const ids = new PlaceReader(onId);
  const parser = createParser({
    onEvent: (event) => {
      onEvent({ type: event.event ?? 'message', data: event.data });
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    onBytes();
    const text = decoder.decode(value, { stream: true });
    parser.feed(text);
    ids.feed(text);
  }
}

/**
 * Reads the ids by itself: one without data moves the place in the stream too, and the parser tells
 * only of events with data.
 */
class PlaceReader {
  private rest = '';
  private id: string | undefined;
  private readonly onId: (id: string) => void;

  constructor(onId: (id: string) => void) {
    this.onId = onId;
  }

  feed(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('id:')) {
        this.id = line.slice(3).trim();
      } else if (line.trim() === '' && this.id !== undefined) {
        // Only now is the event whole, and told.
        this.onId(this.id);
        this.id = undefined;
      }
    }
  }
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', finish);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, millis);
    // When the machine finds its network again there is nothing to wait for.
    globalThis.addEventListener('online', finish);
    signal.addEventListener('abort', finish);
  });
}
