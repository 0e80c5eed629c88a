/**
 * The ways in which the ledger says no. The domain knows kinds and codes; `app.ts` alone knows HTTP.
 * `code` is stable and dotted (`case.not-registered`); `params` are plain JSON values for the sentence.
 */
export type RefusalKind =
  | 'invalid'
  | 'unknown-caller'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'refused'
  | 'busy';

/** Values that fill the blanks of a message; whatever a client may see and nothing more. */
export type RefusalParams = Readonly<Record<string, unknown>>;

/** Base of all refusals; carries a kind that `app.ts` turns into 400, 401, 403, 404, 409, 422 or 503. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly params: RefusalParams = {},
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Refusal';
  }
}

/** The request is not of the shape it must have (400). */
export const invalid = (code: string, params?: RefusalParams, message?: string): Refusal =>
  new Refusal('invalid', code, params, message);

/** Nobody is signed in, or signing in failed; the causes are never told apart (401). */
export const unknownCaller = (code: string, params?: RefusalParams, message?: string): Refusal =>
  new Refusal('unknown-caller', code, params, message);

/** The role may not do this at all (403). */
export const forbidden = (code: string, params?: RefusalParams, message?: string): Refusal =>
  new Refusal('forbidden', code, params, message);

/** There is no such thing, or it is out of scope: the two are never told apart (404). */
export const missing = (code: string, params?: RefusalParams, message?: string): Refusal =>
  new Refusal('missing', code, params, message);

/** Somebody else was faster; `params` show both versions (409). */
export const conflict = (code: string, params?: RefusalParams, message?: string): Refusal =>
  new Refusal('conflict', code, params, message);

/** A rule of the domain says no (422). */
export const refused = (code: string, params?: RefusalParams, message?: string): Refusal =>
  new Refusal('refused', code, params, message);

/** The ledger is being written by somebody else for longer than a caller can wait (503). */
export const busy = (params?: RefusalParams, message?: string): Refusal =>
  new Refusal('busy', 'ledger.busy', params, message);
