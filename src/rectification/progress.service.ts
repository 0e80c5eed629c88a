import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { MoveContext } from './move-context.js';
import type { ProgressInput } from './progress.js';
import { insertProgress } from './rectification.store.js';

/** What villages hand in of their work: the first of it begins the rectification. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly context: MoveContext,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes progress on a case that still has this version; the newest text stands in the register as well. Refused like
   * the move `progress`, and `progress.text-missing`. Answers what it is.
   */
  async note(actor: Actor, id: Id, version: number, input: ProgressInput): Promise<Id> {
    const text = tidyText(input.text);
    if (text === '') throw refused('progress.text-missing', {}, '请写明整改进展');
    return this.storage.unitOfWork.run('case.progress', async (unit) => {
      const standing = await this.standings.of(unit.sql, actor, id, version, input);
      const said = input.day === undefined ? {} : { day: input.day };
      const { day, steps } = await this.context.decided(unit.sql, actor, standing, 'progress', said);
      const { row } = standing;
      const providedBy = tidyText(input.providedBy ?? '') || null;
      await this.mover.move(unit, actor, row, { day, steps, changes: { progressText: text } });
      const progressId = newId();
      await insertProgress(unit.sql, {
        id: progressId,
        townCode: row.townCode,
        caseId: id,
        day,
        text,
        providedBy,
        recordedBy: actor.name,
        recordedByPerson: actor.personId,
        recordedForPerson: actor.actsFor,
        recordedAt: instantOf(this.clock),
        reverses: null,
      });
      this.mover.tell(unit, actor, row, 'case.progress', { before: null, after: { day, text, providedBy } }, [
        'providedBy',
      ]);
      return progressId;
    });
  }
}
