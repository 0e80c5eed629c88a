import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { MeetingInput } from './meeting.js';
import { decideMeeting } from './meeting.rules.js';
import { NoticeWriting } from './notice-writing.js';
import type { AnswerInput, ObjectionInput } from './notice.js';
import { decideAnswer, decideObjection, neededText } from './notice.rules.js';
import {
  insertMeeting,
  insertObjection,
  meetingsOf,
  objectionsOf,
  strikeMeeting,
  unfinishedOf,
  updateObjection,
  type NamedNotice,
} from './notice.store.js';

/** What a village says to its notice: objections with their answers, and the meeting that confirms it. */
@Injectable()
export class NoticeAnswers {
  constructor(
    private readonly storage: Storage,
    private readonly writing: NoticeWriting,
    private readonly villages: VillageService,
  ) {}

  /** Keeps an objection; refused like `decideObjection`, `notice.confirmed`, `notice.voided`. */
  async object(actor: Actor, id: Id, input: ObjectionInput): Promise<void> {
    await this.storage.unitOfWork.run('notice.object', async (unit) => {
      const notice = await this.open(unit, actor, id);
      const { receivedDay, text } = decideObjection(input, notice.postedDay, this.writing.today);
      await insertObjection(unit.sql, {
        id: newId(),
        townCode: notice.townCode,
        noticeId: id,
        receivedDay,
        text,
        result: null,
        answer: null,
        answeredDay: null,
        recordedBy: actor.name,
        recordedAt: this.writing.instant,
        version: 1,
      });
      this.writing.tell(unit, actor, notice, {
        what: 'notice.objection-received',
        after: { receivedDay, objectionText: text },
      });
    });
  }

  /** Answers an objection, or mends the answer. Refused like `decideAnswer`; missing `notice.objection-missing`; conflict `notice.changed`. */
  async answer(actor: Actor, id: Id, objectionId: Id, version: number, input: AnswerInput): Promise<void> {
    await this.storage.unitOfWork.run('notice.answer', async (unit) => {
      const notice = await this.writing.standing(unit.sql, actor, id);
      const there = (await objectionsOf(unit.sql, id)).find((one) => one.id === objectionId);
      if (there === undefined) {
        throw missing('notice.objection-missing', { id: objectionId }, '这份公示没有这条异议');
      }
      const decided = decideAnswer(input, there.receivedDay, this.writing.today);
      if (!(await updateObjection(unit.sql, { id: objectionId, version }, decided))) {
        throw conflict('notice.changed', { id }, '这份公示刚刚被别人改过,请看过新内容再改');
      }
      const { result, answer, answeredDay } = there;
      this.writing.tell(unit, actor, notice, {
        what: 'notice.objection-answered',
        before: result === null ? null : { objectionResult: result, answer, answeredDay },
        after: { objectionResult: decided.result, answer: decided.answer, answeredDay: decided.answeredDay },
      });
    });
  }

  /**
   * Keeps a meeting; the notice is confirmed where every check is met. Refused like `decideMeeting`, `notice.confirmed`,
   * `notice.voided`; conflict `notice.changed`.
   */
  async confirm(actor: Actor, id: Id, version: number, typed: MeetingInput): Promise<void> {
    const found = await this.writing.found(this.storage.read, actor, id);
    const { households } = await this.villages.one(actor, found.villageId);
    await this.storage.unitOfWork.run('notice.confirm', async (unit) => {
      const notice = await this.open(unit, actor, id);
      const { lastDay, openObjections } = notice;
      const facts = { lastDay, openObjections, households, today: this.writing.today };
      const { input, checks, confirms } = decideMeeting(typed, facts);
      await insertMeeting(unit.sql, {
        id: newId(),
        townCode: notice.townCode,
        noticeId: id,
        ...input,
        checks: JSON.stringify(checks),
        confirms: confirms ? 1 : 0,
        struckReason: null,
        recordedBy: actor.name,
        recordedAt: this.writing.instant,
      });
      const { day, kind, ...counts } = input;
      const unmet = checks.flatMap(({ code, met }) => (met ? [] : [code]));
      const after = { day, meetingKind: kind, ...counts, confirms, unmet: unmet.join(' ') };
      const changes = confirms ? { confirmedDay: day } : { confirmedDay: null };
      await this.writing.change(unit, actor, notice, version, changes, {
        what: 'notice.meeting-recorded',
        before: null,
        after,
      });
    });
  }

  /**
   * Strikes a meeting that was recorded by mistake; the notice is then confirmed by none. Refused `notice.text-missing`,
   * `notice.there-already` where another one of the kind was made meanwhile; missing `notice.meeting-missing`.
   */
  async strike(actor: Actor, id: Id, meetingId: Id, version: number, typedReason: string): Promise<void> {
    const reason = neededText(typedReason);
    await this.storage.unitOfWork.run('notice.strike-meeting', async (unit) => {
      const notice = await this.writing.standing(unit.sql, actor, id);
      const there = (await meetingsOf(unit.sql, id)).find((one) => one.id === meetingId);
      if (there === undefined || (await strikeMeeting(unit.sql, meetingId, reason)) === 0) {
        throw missing('notice.meeting-missing', { id: meetingId }, '这份公示没有这次会议');
      }
      const reopens = there.confirms === 1;
      if (reopens) await this.refuseOther(unit, actor, notice);
      await this.writing.change(
        unit,
        actor,
        notice,
        version,
        reopens ? { confirmedDay: null } : { confirmedDay: notice.confirmedDay },
        {
          what: 'notice.meeting-struck',
          before: { day: there.day, meetingKind: there.kind },
          after: { reason },
        },
      );
    });
  }

  private async open(unit: Unit, actor: Actor, id: Id): Promise<NamedNotice> {
    const notice = await this.writing.standing(unit.sql, actor, id);
    if (notice.confirmedDay !== null) throw refused('notice.confirmed', {}, '已经确认的公示不能再改');
    return notice;
  }

  /** A village has one unfinished notice of a kind at most. */
  private async refuseOther(
    unit: Unit,
    actor: Actor,
    { campaignId, kind, villageId, villageName }: NamedNotice,
  ) {
    const others = await unfinishedOf(unit.sql, actor.scope, campaignId, kind);
    if (!others.some((other) => other.villageId === villageId)) return;
    throw refused('notice.there-already', { villages: [villageName] }, `同类公示还没有办完:${villageName}`);
  }
}
