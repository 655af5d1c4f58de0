import { describe, expect, it, vi } from 'vitest';
import { follow, type Connection, type LiveEvent } from './stream';

/** Answers each call of fetch with the next body; then the stream is ended. */
function following(bodies: (string[] | 'down')[]) {
  const end = new AbortController();
  const events: LiveEvent[] = [];
  const states: Connection[] = [];
  const ids: (string | null)[] = [];
  const waits: number[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    ids.push(new Headers(init.headers).get('Last-Event-ID'));
    const body = bodies.shift();
    if (body === undefined) {
      end.abort();
    }
    if (body === undefined || body === 'down') {
      return Promise.reject(new TypeError('down'));
    }
    const encoder = new TextEncoder();
    return Promise.resolve(
      new Response(
        new ReadableStream({
          start(controller) {
            body.forEach((chunk) => {
              controller.enqueue(encoder.encode(chunk));
            });
            controller.close();
          },
        }),
      ),
    );
  });
  const done = follow({
    url: '/api/v1/stream',
    signal: end.signal,
    onEvent: (event) => events.push(event),
    onConnection: (state) => states.push(state),
    sleep: (millis) => {
      waits.push(millis);
      return Promise.resolve();
    },
  });
  return { done, events, states, ids, waits };
}

describe('follow', () => {
  it('tells events in order, however they are cut', async () => {
    const stream = following([
      ['id: 7\nevent: st', 'ep\ndata: {"a":1}\n\nid: 8\nevent: trace\n', 'data: {}\n\n'],
    ]);

    await stream.done;

    expect(stream.events).toEqual([
      { type: 'reset', data: '{}' },
      { type: 'step', data: '{"a":1}' },
      { type: 'trace', data: '{}' },
    ]);
  });

  it('comes back with the id of the last event that was whole', async () => {
    const stream = following([['id: 7\nevent: step\ndata: {}\n\nid: 8\nevent: step\nda']]);

    await stream.done;

    expect(stream.ids).toEqual([null, '7']);
  });

  it('remembers its place before the first event', async () => {
    const stream = following([['retry: 2000\nid: 41\n\n'], ['id: 42\n\n']]);

    await stream.done;

    expect(stream.ids).toEqual([null, '41', '42']);
  });

  it('has everything read anew when it has no place to go on from', async () => {
    const stream = following(['down', ['id: 3\n\n'], [': alive\n\n']]);

    await stream.done;

    expect(stream.events.map((event) => event.type)).toEqual(['reset']);
  });

  it('waits longer each time that the gateway is away, and not long after it was there', async () => {
    const stream = following(['down', 'down', 'down', [': alive\n\n'], 'down']);

    await stream.done;

    expect(stream.waits).toEqual([500, 1000, 2000, 500, 1000]);
    expect(stream.states).toEqual(['connecting', 'lost', 'lost', 'lost', 'live', 'lost', 'lost']);
  });
});
