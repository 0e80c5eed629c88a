import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { CAN } from '../../src/access/can.js';

/** One route of the program, as Nest knows it. */
export interface Route {
  /** `CaseController.one`. */
  readonly name: string;
  readonly method: string;
  /** Below the host: `/api/cases/:id`. */
  readonly path: string;
  /** What the guard will ask for; undefined where it is named nowhere. */
  readonly permission: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every handler of every controller that an app has. */
export function routesOf(app: INestApplicationContext): Route[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype: object = metatype.prototype;
      return Object.getOwnPropertyNames(prototype).flatMap((name) => {
        const handler: unknown = Reflect.get(prototype, name);
        if (name === 'constructor' || typeof handler !== 'function') return [];
        const below: unknown = Reflect.getMetadata('path', handler);
        if (below === undefined) return [];
        const method = RequestMethod[Number(Reflect.getMetadata('method', handler))] ?? '';
        const parts = ['api', text(Reflect.getMetadata('path', metatype)), text(below)].join('/');
        const permission: unknown = Reflect.getMetadata(CAN, handler) ?? Reflect.getMetadata(CAN, metatype);
        const path = `/${parts
          .split('/')
          .filter((part) => part !== '')
          .join('/')}`;
        return [{ name: `${metatype.name}.${name}`, method, path, permission }];
      });
    }),
  );
}
