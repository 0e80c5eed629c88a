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
    return super.transform(value, metadata);
  }
}
