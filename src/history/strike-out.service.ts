import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { readsChain } from './chain-scope.js';
import { HistoryService } from './history.service.js';
import type { HistoryValues } from './history.js';
import { allHeads } from './history.store.js';
import type { HistoryStrikeRow } from './strike-out.entity.js';
import { mayDecide, mayGrant, personsOf } from './strike-out.rules.js';
import {
  countValues,
  decideStrike,
  eraseValues,
  insertStrike,
  strikeById,
  strikes,
  subjectOfEntry,
  type Meant,
} from './strike-out.store.js';
import type { StrikeOutState, StrikeOutTarget, StrikeOutView } from './strike-out.js';

/** Striking personal values out of the history: one person asks, another grants, and the chain verifies as before. */
@Injectable()
export class StrikeOutService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for values to be struck out. Missing `history.value-missing` where there are none in scope, refused
   * `history.already-struck-out` where they are gone, `history.strike-needs-person` for whoever is no person.
   */
  async ask(actor: Actor, target: StrikeOutTarget, reason: string): Promise<StrikeOutView> {
    const { person, actsFor } = personsOf(actor);
    return this.storage.unitOfWork.run('history.ask-strike-out', async (unit) => {
      const meant = await this.meant(unit.sql, actor, target);
      const { total, kept } = await countValues(unit.sql, meant);
      if (total === 0) throw noValue(target);
      if (kept === 0) throw refused('history.already-struck-out', { ...target }, '这些个人内容已经删去');
      const row: HistoryStrikeRow = {
        id: newId(this.clock.now().getTime()),
        ...meant,
        state: 'asked',
        reason,
        askedBy: actor.name,
        askedPerson: person,
        askedFor: actsFor,
        askedAt: instantOf(this.clock),
        decidedBy: null,
        decidedPerson: null,
        decidedFor: null,
        decidedAt: null,
      };
      await insertStrike(unit.sql, row);
      const after: HistoryValues = { ...toldOf(row), reason };
      const subject = { subjectKind: 'strike-out', subjectId: row.id };
      this.history.record(unit, actor, {
        chain: row.chain,
        what: 'history.strike-out-asked',
        ...subject,
        before: null,
        after,
        personal: ['reason'],
      });
      return viewOf(row, kept);
    });
  }

  /** Requests of the chains in scope, newest first; of one state where it is named. */
  async requests(actor: Actor, state: StrikeOutState | null): Promise<StrikeOutView[]> {
    return this.storage.reading(async (sql) => {
      const views: StrikeOutView[] = [];
      const chains = await chainsIn(sql);
      for (const row of await strikes(sql, state)) {
        if (!readsChain(actor, row.chain, chains)) continue;
        views.push(viewOf(row, (await countValues(sql, row)).kept));
      }
      return views;
    });
  }

  /**
   * Grants a request: salts and values go for good. Missing `history.strike-missing`, conflict `history.strike-decided`,
   * refused `history.strike-same-person` and `history.strike-needs-person`.
   */
  grant(actor: Actor, id: Id): Promise<StrikeOutView> {
    return this.decide(actor, id, 'approved');
  }

  /** Refuses a request; nothing is erased. Missing `history.strike-missing`, conflict `history.strike-decided`. */
  refuse(actor: Actor, id: Id): Promise<StrikeOutView> {
    return this.decide(actor, id, 'refused');
  }

  private async decide(actor: Actor, id: Id, state: 'approved' | 'refused'): Promise<StrikeOutView> {
    const deciding = personsOf(actor);
    return this.storage.unitOfWork.run('history.decide-strike-out', async (unit) => {
      const row = await strikeById(unit.sql, id);
      if (row === undefined || !readsChain(actor, row.chain, await chainsIn(unit.sql))) {
        throw missing('history.strike-missing', { id }, '没有这项申请');
      }
      mayDecide(row.state);
      if (state === 'approved') mayGrant({ person: row.askedPerson, actsFor: row.askedFor }, deciding);
      const decision = {
        state,
        decidedBy: actor.name,
        decidedPerson: deciding.person,
        decidedFor: deciding.actsFor,
        decidedAt: instantOf(this.clock),
      };
      if (!(await decideStrike(unit.sql, id, decision))) {
        throw conflict('history.strike-decided', { state }, '这项申请刚刚被别人办理过');
      }
      const values = state === 'approved' ? await eraseValues(unit.sql, row) : 0;
      this.history.record(unit, actor, {
        chain: row.chain,
        what: state === 'approved' ? 'history.struck-out' : 'history.strike-out-refused',
        subjectKind: 'strike-out',
        subjectId: id,
        before: { state: row.state },
        after: { state, ...toldOf(row), askedBy: row.askedBy, values },
      });
      return viewOf({ ...row, ...decision }, (await countValues(unit.sql, row)).kept);
    });
  }

  private async meant(sql: SqlReader, actor: Actor, target: StrikeOutTarget): Promise<Meant> {
    const { chain } = target;
    const heads = await allHeads(sql);
    const head = heads.find((one) => one.chain === chain);
    const chains = heads.map((one) => one.chain);
    if (head === undefined || !readsChain(actor, chain, chains)) throw noValue(target);
    if ('subjectId' in target) {
      return { chain, subjectId: target.subjectId, seq: null, field: null, upToSeq: head.count };
    }
    const subjectId = await subjectOfEntry(sql, chain, target.seq);
    if (subjectId === undefined) throw noValue(target);
    return { chain, subjectId, seq: target.seq, field: target.field, upToSeq: target.seq };
  }
}

const chainsIn = async (sql: SqlReader): Promise<string[]> => (await allHeads(sql)).map(({ chain }) => chain);

const noValue = (target: StrikeOutTarget) =>
  missing('history.value-missing', { ...target }, '留痕中没有这项个人内容');

/** What a request means, as its own history tells it. */
const toldOf = ({ subjectId, seq, field, upToSeq }: Meant): HistoryValues =>
  seq === null ? { subjectId, upToSeq } : { subjectId, seq, field };

function viewOf(row: HistoryStrikeRow, valuesKept: number): StrikeOutView {
  const { askedPerson: _asked, askedFor: _for, decidedPerson: _decided, decidedFor: _by, ...shown } = row;
  return { ...shown, valuesKept };
}
