import createClient from 'openapi-fetch';
import { identity } from './session';
import type { Problem } from './types';
import type { paths } from './schema';

/** An answer of the gateway that is an error, with the next step to take. */
export class GatewayError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'GatewayError';
    this.problem = problem;
  }
}

/** The gateway could not be reached, or something between answered in its place. */
export class GatewayAway extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'GatewayAway';
  }
}

// fetch is looked up at each call, so that tests can put another in its place.
export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(identity())) {
      request.headers.set(name, value);
    }
    return request;
  },
});

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * Returns the body of an answer.
 *
 * @throws GatewayError if it is an error of the gateway
 * @throws GatewayAway if there is no gateway at the other end
 */
export async function bodyOf<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      throw cause;
    }
    throw new GatewayAway('The gateway does not answer.');
  }
  if (answer.data !== undefined) {
    return answer.data;
  }
  if (isProblem(answer.error)) {
    throw new GatewayError(answer.error);
  }
  throw new GatewayAway(`Something that is not the gateway answered with status ${answer.response.status}.`);
}
