import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, ACTOR_OF_REQUEST, type ActorOfRequest } from './access.guard.js';

/** What says who sent a request, and the modules that it is made from. */
export type ActorSource = Pick<ModuleMetadata, 'imports'> &
  Pick<FactoryProvider<ActorOfRequest>, 'inject' | 'useFactory'>;

/** Puts the guard before every route. */
@Module({})
export class AccessModule {
  static of({ imports = [], inject = [], useFactory }: ActorSource): DynamicModule {
    return {
      module: AccessModule,
      imports,
      providers: [
        { provide: ACTOR_OF_REQUEST, inject, useFactory },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
