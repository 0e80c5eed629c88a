import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { RefusalFilter } from './app.errors.js';
import { loggingTo, logRequests } from './app.logging.js';
import { protect } from './app.security.js';
import { ShapePipe } from './app.shapes.js';
import type { Clock } from './kernel/clock.js';
import type { Storage } from './storage/storage.js';
import { PROGRAM_VERSION } from './upkeep/program-version.js';
import { WORKBOOK_LIMITS } from './workbooks/workbook.js';

/** What `createApp` is made of; the server and the tests hand in the same things. */
export interface AppParts {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Folder of the built pages; without it the server answers `/api` alone, and does not describe it. */
  readonly webDir?: string | undefined;
  /** Served beyond this machine without TLS: pages show a banner. */
  readonly insecure?: boolean;
  /** Copies of the ledger are made by themselves when they are due: in the server alone. */
  readonly scheduled?: boolean;
  /** Folder of the request logs; without it nothing is logged. */
  readonly logsDir?: string | undefined;
  /** Keeps the program's own messages quiet. */
  readonly quiet?: boolean;
}

/** No form of ours is larger; files come as their own bytes, under a limit of their own. */
const JSON_BYTES_MAX = 2 * 1024 * 1024;

/** The folder of the built pages beside this file, or undefined where they have not been built. */
export function builtWebDir(): string | undefined {
  const dir = fileURLToPath(new URL('../dist/web/', import.meta.url));
  return existsSync(join(dir, 'index.html')) ? dir : undefined;
}

/** The whole program over an open ledger, not yet listening. */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: WORKBOOK_LIMITS.uploadBytes + 1024,
    // Browsers open connections ahead of need; one that never asked would hold up the end for a minute.
    forceCloseConnections: true,
    ...loggingTo(parts.logsDir),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    logger: parts.quiet === true ? false : ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalFilters(new RefusalFilter());
  app.useGlobalPipes(new ShapePipe());
  app.useBodyParser('application/json', { bodyLimit: JSON_BYTES_MAX });
  acceptFiles(app);
  await protect(app);
  logRequests(app);
  if (parts.webDir !== undefined) {
    await servePages(app, parts.webDir);
    describeApi(app);
  }
  return app;
}

/** Uploads arrive as the file's own bytes, pasted rows as text; both go to disk before anything looks at them. */
function acceptFiles(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  fastify.addContentTypeParser('text/plain', (_request, payload, done) => done(null, payload));
}

/** Routes of the server, and files: a script that is gone must not be answered with a page. */
const NO_PAGE = /^\/(?:api(?:[/?]|$)|[^?]*\.[a-z0-9]+(?:\?|$))/;

async function servePages(app: NestFastifyApplication, webDir: string): Promise<void> {
  // Loaded only where there are pages: its dependencies cannot be loaded by the test runner.
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const immutable = path.includes(`${join('web', 'assets')}`);
      void response.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  // Addresses of pages belong to the client; what is no page of it stays a 404 in JSON.
  fastify.get('/*', (request, reply) => {
    if (NO_PAGE.test(request.url)) {
      return reply.status(404).send({ code: 'route.unknown', params: {}, message: '没有这个接口' });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

function describeApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Three-assets audit ledger')
    .setDescription('The same ledger that the pages and the shell use. Money in 分, days as YYYY-MM-DD.')
    .setVersion(PROGRAM_VERSION)
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description));
}
