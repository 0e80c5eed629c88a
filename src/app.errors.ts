import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalid, Refusal, type RefusalKind } from './kernel/errors.js';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  'unknown-caller': 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  refused: 422,
  busy: 503,
};

/** The part of Fastify's reply that an answer needs. */
interface Reply {
  status(code: number): Reply;
  send(body: object): unknown;
}

/** The part of Fastify's request that writes to the log of requests. */
interface LoggedRequest {
  readonly log?: { error(values: object, message: string): void };
}

const TOO_MANY = 429;
const logger = new Logger('http');

/** The one place that turns a refusal into an answer; what is no refusal is a fault of ours and tells nobody why. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>();
    if (error instanceof Refusal) {
      reply
        .status(STATUS[error.kind])
        .send({ code: error.code, params: error.params, message: error.message });
    } else if (error instanceof HttpException) {
      const status = error.getStatus();
      const code =
        status === 404 ? 'route.unknown' : status === 413 ? 'request.too-large' : 'request.refused';
      reply.status(status).send({ code, params: {}, message: error.message });
    } else {
      const status = fastifyStatus(error);
      if (status === TOO_MANY) {
        reply.status(status).send(tooManyAnswer(error as Error));
        return;
      }
      if (status !== undefined) {
        reply.status(status).send({ code: 'request.refused', params: {}, message: (error as Error).message });
        return;
      }
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      logger.error(stack);
      host.switchToHttp().getRequest<LoggedRequest>().log?.error({ stack }, 'fault');
      reply.status(500).send({ code: 'program.fault', params: {}, message: '程序出错,什么都没有保存' });
    }
  }
}

/** What app.security.ts says of one request too many. */
const tooManyAnswer = (error: Error): object => ({
  code: 'request.too-many',
  params: Reflect.get(error, 'params') as object,
  message: error.message,
});

/** Fastify's own refusals of a request (a body too large, JSON that is none) carry a status below 500. */
function fastifyStatus(error: unknown): number | undefined {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** What is wrong with a field of a request: the first rule that it breaks as a code, with the bound that it names. */
interface ShapeFault {
  readonly field: string;
  readonly rules: readonly string[];
  readonly code: string;
  readonly limit?: number;
}

/** Turns class-validator's findings into one refusal that names every field, and what is wrong with it. */
export function shapeRefusal(errors: ValidationError[]): Refusal {
  const fields: ShapeFault[] = [];
  const walk = (list: readonly ValidationError[], path: string): void => {
    for (const error of list) {
      const field = path === '' ? error.property : `${path}.${error.property}`;
      if (error.constraints !== undefined) fields.push(shapeFault(field, error, error.constraints));
      walk(error.children ?? [], field);
    }
  };
  walk(errors, '');
  return invalid('request.invalid', { fields }, `填写有误:${fields.map((field) => field.field).join('、')}`);
}

/** Rules on what a value is; where one of them is broken, its bounds say nothing. */
const WHAT_IT_IS: readonly string[] = ['whitelistValidation', 'isString', 'isInt', 'isBoolean', 'isArray'];

/** What nobody typed is missing, whatever else is wrong with it; a shape may say more exactly what it asks for. */
function shapeFault(
  field: string,
  { value, contexts }: ValidationError,
  constraints: Readonly<Record<string, string>>,
): ShapeFault {
  const rules = Object.keys(constraints);
  const rule = rules.find((one) => WHAT_IT_IS.includes(one)) ?? rules[0] ?? '';
  const said: unknown = (contexts?.[rule] as { readonly fault?: unknown } | undefined)?.fault;
  const limit = /-?\d+(?=\D*$)/.exec(constraints[rule] ?? '')?.[0];
  const code =
    value === undefined || value === null ? 'missing' : typeof said === 'string' ? said : nameOf(rule, limit);
  return { field, rules, code: `shape.${code}`, ...(limit === undefined ? {} : { limit: Number(limit) }) };
}

/** Bounds that people have words for. */
function nameOf(rule: string, limit: string | undefined): string {
  if (rule === 'min' && limit === '0') return 'not-negative';
  return rule === 'min' && limit === '1' ? 'positive' : rule;
}
