import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, ACTOR_OF_REQUEST, type ActorOfRequest } from './access.guard.js';

/** Puts the guard before every route. */
@Module({})
export class AccessModule {
  static of(actorOf: ActorOfRequest): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: ACTOR_OF_REQUEST, useValue: actorOf },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
