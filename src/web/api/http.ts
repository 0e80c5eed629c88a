import type { RefusalParams } from '../../kernel/errors.js';
import { sessionEnds } from './session-end.js';
import { countingPutOff, countingSlow } from './waiting.js';

/** What kind of failure a page has to explain; `offline` and `broken` never came from a rule of the ledger. */
export type FailureKind =
  | 'invalid'
  | 'signed-out'
  | 'unproved'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'refused'
  | 'busy'
  | 'offline'
  | 'broken';

const KIND_OF_STATUS: Readonly<Record<number, FailureKind>> = {
  400: 'invalid',
  401: 'unproved',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'invalid',
  415: 'invalid',
  429: 'refused',
  422: 'refused',
  503: 'busy',
};

/** A request that did not do what it should: `code` and `params` as the server gave them, `message` its sentence. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    readonly params: RefusalParams = {},
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Failure';
  }
}

/** Values of a query; undefined, null, empty text and empty lists are left out, lists are joined by commas. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** A path under /api with its query. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    const text = typeof value === 'object' ? value.join(',') : String(value);
    if (text !== '') search.set(key, text);
  }
  const tail = search.toString();
  return `/api${path}${tail === '' ? '' : `?${tail}`}`;
}

/** How long a write may take before the page says what it waits for. */
const PATIENCE_MS = 800;

/** Pauses before a write is tried again that the ledger put off; nothing was written, so trying again is safe. */
const BUSY_PAUSES_MS = [500, 1_000, 2_000, 4_000];

/** What is sent besides the address. */
export interface Sending {
  readonly body?: unknown;
  /** A file's bytes or pasted text, sent as they are instead of JSON. */
  readonly raw?: { readonly content: Blob | string; readonly type: string };
  readonly signal?: AbortSignal | undefined;
  /** Takes long of itself, so that nobody need be told that it waits for something. */
  readonly long?: boolean;
}

/** GET; rejects with a Failure. */
export const get = <Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> =>
  send<Answer>('GET', address(path, query), { signal });

/** A write; says so when it takes long, and tries again while the ledger is being written by somebody else. */
export async function write<Answer>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  target: string,
  sending: Sending = {},
): Promise<Answer> {
  const once = (): Promise<Answer> => send<Answer>(method, target, sending);
  const sendOnce = sending.long ? once : () => countingSlow(PATIENCE_MS, once);
  for (const pauseMs of BUSY_PAUSES_MS) {
    try {
      return await sendOnce();
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'busy') throw error;
      await countingPutOff(pauseMs, String(error.params['waitsFor'] ?? ''), sending.signal);
    }
  }
  return sendOnce();
}

async function send<Answer>(method: string, target: string, sending: Sending): Promise<Answer> {
  const response = await fetchAnswer(method, target, sending);
  const text = await response.text();
  try {
    return JSON.parse(text === '' ? 'null' : text) as Answer;
  } catch (cause) {
    throw new Failure('broken', 'server.unreadable', { status: response.status }, undefined, { cause });
  }
}

/** The answer of the server where it did what was asked; rejects with a Failure otherwise. */
export async function fetchAnswer(method: string, target: string, sending: Sending = {}): Promise<Response> {
  const headers: Record<string, string> = {};
  let body: Blob | string | undefined;
  if (sending.raw) {
    headers['Content-Type'] = sending.raw.type;
    body = sending.raw.content;
  } else if (sending.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(sending.body);
  }
  let response: Response;
  try {
    response = await fetch(target, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(sending.signal ? { signal: sending.signal } : {}),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Failure('offline', 'server.offline', {}, 'The program does not answer.', { cause });
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

/** What an answer that is none says of itself. */
export async function failureOf(response: Response): Promise<Failure> {
  const fallback = { code: `http.${response.status}`, params: {}, message: response.statusText };
  const said = await response
    .json()
    .then((answer: unknown) => ({ ...fallback, ...(answer as Partial<typeof fallback> | null) }))
    .catch(() => fallback);
  const code = String(said.code);
  // A wrong password is refused; only a request of nobody means that the session is over.
  const kind = code === 'session.missing' ? 'signed-out' : (KIND_OF_STATUS[response.status] ?? 'broken');
  if (kind === 'signed-out') sessionEnds();
  return new Failure(kind, code, said.params, String(said.message));
}
