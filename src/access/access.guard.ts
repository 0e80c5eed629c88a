import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { forbidden, unknownCaller } from '../kernel/errors.js';
import type { Actor } from './actor.js';
import { ANYBODY, CAN, type RequestWithActor } from './can.js';
import { refuseWithout } from './may.js';
import type { Permission } from './permission.js';

/** Token of what says who sent a request. */
export const ACTOR_OF_REQUEST = Symbol('actor-of-request');

/** Says who sent a request; undefined where nobody is signed in. */
export type ActorOfRequest = (request: object) => Promise<Actor | undefined>;

/** Lets a request in when its actor has the permission that the route names; a route that names none stays shut. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_OF_REQUEST) private readonly actorOf: ActorOfRequest,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.getAllAndOverride<Permission | typeof ANYBODY | undefined>(CAN, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === ANYBODY) return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.actorOf(request);
    if (actor === undefined) throw unknownCaller('session.missing', {}, '请先登录');
    if (needed === undefined) throw forbidden('access.forbidden', { permission: null }, '没有权限');
    refuseWithout(actor, needed);
    request.actor = actor;
    return true;
  }
}
