import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from './users/session.js';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Requests that an address may send in a minute; a whole office may sit behind one. */
const REQUESTS_A_MINUTE = { signedIn: 600_000, strangers: 6_000 } as const;
const MINUTE_MS = 60_000;

/** Methods that change nothing, and are answered wherever they come from. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of where a request comes from, for requests that may change something. */
const OWN_SITE = new Set(['same-origin', 'none']);

/** Sends what protects the pages, reads cookies, limits rates, and refuses what another site has a browser send. */
export async function protect(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // The office's machine serves plain HTTP on loopback: an upgrade would lead nowhere.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    max: (request) => (bringsToken(request) ? REQUESTS_A_MINUTE.signedIn : REQUESTS_A_MINUTE.strangers),
    keyGenerator: (request) => `${request.ip} ${bringsToken(request) ? 'signed in' : ''}`,
    timeWindow: MINUTE_MS,
    addHeaders: NO_HEADERS,
    addHeadersOnExceeding: NO_HEADERS,
    errorResponseBuilder: tooMany,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', refuseOtherSites);
  fastify.addHook('onSend', leaveNothingBehind);
}

/** What the ledger tells stays on no disk of a shared machine; pages and files say themselves how long they may be kept. */
async function leaveNothingBehind(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
    void reply.header('cache-control', 'no-store');
  }
}

/** Whether the token is good is asked later; one that is not costs a stranger one question more. */
const bringsToken = (request: FastifyRequest): boolean => request.cookies[SESSION_COOKIE] !== undefined;

/** How near somebody is to a limit is nobody's business but ours. */
const NO_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
} as const;

/** The answer to one request too many, as every other refusal looks. */
function tooMany(_request: FastifyRequest, { ttl }: { readonly ttl: number }): Error {
  const seconds = Math.ceil(ttl / 1000);
  const refusal = new Error(`请求太频繁,请 ${seconds} 秒后再试`);
  return Object.assign(refusal, { statusCode: 429, code: 'request.too-many', params: { seconds } });
}

/**
 * Refuses a request that may change something when its browser says that another site sends it (`Sec-Fetch-Site`, or a
 * foreign `Origin`). A client that says neither is no browser, and carries no cookie that it was not given.
 */
async function refuseOtherSites(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (SAFE_METHODS.has(request.method)) return undefined;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const foreignSite = site !== undefined && !OWN_SITE.has(String(site));
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.headers.host;
  if (!foreignSite && !foreignOrigin) return undefined;
  return reply
    .status(403)
    .send({ code: 'request.other-site', params: {}, message: '请求来自别的网站,没有执行' });
}

/** Host and port of an origin; empty text for one that is none, such as `null`. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
