import { SESSION_COOKIE, SESSION_LIMITS_MS } from './session.js';

/** The part of a request that carries cookies, and says how it came. */
export interface CookieRequest {
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  readonly protocol: string;
  readonly ip: string;
}

interface CookieOptions {
  readonly path: string;
  readonly httpOnly: boolean;
  readonly sameSite: 'strict';
  readonly secure: boolean;
  readonly maxAge?: number;
}

/** The part of a reply that sets cookies. */
export interface CookieReply {
  setCookie(name: string, value: string, options: CookieOptions): unknown;
  clearCookie(name: string, options: CookieOptions): unknown;
}

/** The token that a request brings; undefined where it brings none. */
export const tokenOf = (request: Pick<CookieRequest, 'cookies'>): string | undefined =>
  request.cookies?.[SESSION_COOKIE];

const optionsFor = (request: CookieRequest): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: request.protocol === 'https',
});

/** Gives the browser the token of a session; no script sees it, and no other site sends it. */
export function giveToken(request: CookieRequest, reply: CookieReply, token: string): void {
  const maxAge = SESSION_LIMITS_MS.absolute / 1000;
  reply.setCookie(SESSION_COOKIE, token, { ...optionsFor(request), maxAge });
}

/** Takes the token back. */
export function takeToken(request: CookieRequest, reply: CookieReply): void {
  reply.clearCookie(SESSION_COOKIE, optionsFor(request));
}
