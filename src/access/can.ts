import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { Permission } from './permission.js';

/** Metadata key of a route's permission. */
export const CAN = 'access:can';

/** In the place of a permission: the route answers also who is not signed in. */
export const ANYBODY = 'anybody';

/** Says what a route needs. A route without it answers nobody. */
export const Can = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(CAN, permission);

/** Lets also those in who are not signed in: for signing in, and for the check of reports, which reads no ledger. */
export const CanAnybody = (): MethodDecorator => SetMetadata(CAN, ANYBODY);

/** A request that the guard has let in. */
export interface RequestWithActor {
  actor?: Actor;
}

/** Hands the actor of the request to a controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<RequestWithActor>().actor;
  if (actor === undefined) throw new Error('the guard did not run');
  return actor;
});
