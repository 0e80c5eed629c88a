import { Readable } from 'node:stream';
import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { shapeRefusal } from './app.errors.js';
import { invalid } from './kernel/errors.js';

/**
 * Holds what a request sends against the shape that its route names. Bytes and plain text arrive as a stream, which only
 * routes for files read; taken for a form, a stream would be copied field by field down to its socket, and end the
 * process. Throws Refusal `request.not-a-form` then, and `request.invalid`, which names every field.
 */
export class ShapePipe extends ValidationPipe {
  constructor() {
    super({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: shapeRefusal });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (value instanceof Readable) throw invalid('request.not-a-form', {}, '这里要的是表单内容(JSON)');
    // What is ours, the actor, goes through here as well.
    return super.transform(metadata.type === 'custom' ? value : withoutNul(value), metadata);
  }
}

/** What was sent without the sign NUL: nobody types it, and one of the two databases refuses to hear of it. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNul(one)]));
}
