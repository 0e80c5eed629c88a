import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { foundForm, formView, rowView, unknownForm } from './form-reading.js';
import { formNamed, listedForms } from './form.store.js';
import type { FormRowView, FormView } from './form.js';

/** The forms that are kept: their list, and one with its file and mapping. */
@Injectable()
export class FormShelf {
  constructor(private readonly storage: Storage) {}

  /** The forms in scope, those in use first. */
  async list(actor: Actor): Promise<FormRowView[]> {
    return this.storage.reading(async (sql) =>
      (await listedForms(sql, actor.scope)).map((row) => rowView(row, row.fileName)),
    );
  }

  /** A form with its file and mapping; missing `form.unknown`. */
  one(actor: Actor, id: Id): Promise<FormView> {
    return this.storage.reading(async (sql) => formView(sql, actor, await foundForm(sql, actor, id)));
  }

  /** The form in use of this name; missing `form.unknown`, refused `form.name-unclear` where several towns have it. */
  async named(actor: Actor, name: string): Promise<FormView> {
    return this.storage.reading(async (sql) => {
      const [row, ...others] = (await formNamed(sql, actor.scope, name)).filter(
        ({ retired }) => retired === 0,
      );
      if (row === undefined) throw unknownForm(name);
      if (others.length > 0) throw refused('form.name-unclear', { name }, `几个乡镇都有表样“${name}”`);
      return formView(sql, actor, row);
    });
  }
}
