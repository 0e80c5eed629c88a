import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyServerOptions } from 'fastify';
import type { RequestWithActor } from './access/can.js';

/** A file a day, kept for longer than the six months that the law asks for. */
const LOG_DAYS_KEPT = 200;

/** How Fastify logs: JSON lines to a folder, a file a day, or nothing where there is no folder. */
export const loggingTo = (
  dir: string | undefined,
): Pick<FastifyServerOptions, 'logger' | 'genReqId' | 'logController'> => ({
  genReqId: () => randomUUID(),
  // Fastify's own two lines a request hold the query, in which names are searched for; ours does not.
  logController: new LogController({ disableRequestLogging: true }),
  logger: dir !== undefined && {
    level: 'info',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    base: null,
    transport: {
      target: 'pino-roll',
      options: {
        file: join(dir, 'ledger'),
        extension: '.log',
        frequency: 'daily',
        dateFormat: 'yyyy-MM-dd',
        mkdir: true,
        limit: { count: LOG_DAYS_KEPT, removeOtherLogFiles: true },
      },
    },
  },
});

/**
 * One line for each request that was answered: who, from where, what, how it ended. No query, no body, no cookie; text
 * of users is escaped as JSON escapes it.
 */
export function logRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', async (request, reply) => {
    const { actor } = request as RequestWithActor;
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        address: request.ip,
        actor: actor?.name ?? null,
        session: actor?.session ?? null,
      },
      'request',
    );
  });
}
