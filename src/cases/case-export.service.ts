import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { CaseDetailRow } from './case.entity.js';
import type { ExportedCase, RegisterOutline } from './case-export.js';
import {
  caseRowsAfter,
  detailsOfCases,
  groupNames,
  outlineOfCases,
  type FilledCaseRow,
} from './case-export.store.js';
import type { CaseListQuestion } from './case-list.js';
import { FIELDS_OF_PERSONS, seesPersons } from './case-persons.js';
import { CaseSearch } from './case-search.service.js';
import type { ListAsked } from './case-list.sql.js';
import { listCases } from './case-list.store.js';
import type { CampaignOfCases } from './new-case.js';

/** Cases that are read at once: what an export keeps in memory does not grow with the register. */
export const CASES_AT_ONCE = 1_000;

/**
 * Hands out whole registers piece by piece. Pieces fit together only on a ledger that was opened for reading: then all
 * of them are of one state.
 */
@Injectable()
export class CaseExportService {
  constructor(
    private readonly storage: Storage,
    private readonly search: CaseSearch,
  ) {}

  /** How many cases the filters select, and what they hold; page and size of the question are not used. */
  outline(actor: Actor, campaign: CampaignOfCases, question: CaseListQuestion): Promise<RegisterOutline> {
    return this.storage.reading(async (sql) => {
      const outline = await outlineOfCases(sql, await this.search.asked(sql, actor, campaign, question));
      return seesPersons(actor) ? outline : withoutPersons(outline);
    });
  }

  /** The cases that the filters select, in the order asked for, at most CASES_AT_ONCE at a time. */
  async *pieces(
    actor: Actor,
    campaign: CampaignOfCases,
    question: CaseListQuestion,
    outline: RegisterOutline,
  ): AsyncGenerator<readonly ExportedCase[], void, undefined> {
    const asked = await this.search.asked(this.storage.read, actor, campaign, question);
    let lastNo = 0;
    for (let page = 1; ; page++) {
      const piece = await this.storage.reading(async (sql) =>
        whole(sql, await nextRows(sql, asked, outline, page, lastNo), outline),
      );
      if (piece.length > 0) yield piece;
      if (piece.length < CASES_AT_ONCE) return;
      lastNo = piece.at(-1)?.no ?? lastNo;
    }
  }
}

/** A column that is empty in every row is neither read nor printed: so are those of persons for who does not see them. */
function withoutPersons(outline: RegisterOutline): RegisterOutline {
  const hidden: readonly string[] = FIELDS_OF_PERSONS;
  return { ...outline, filled: new Set([...outline.filled].filter((column) => !hidden.includes(column))) };
}

function nextRows(
  sql: SqlReader,
  asked: ListAsked,
  outline: RegisterOutline,
  page: number,
  lastNo: number,
): Promise<readonly FilledCaseRow[]> {
  const { question } = asked;
  return question.sort.by === 'number' && !question.sort.descending
    ? caseRowsAfter(sql, asked, outline, lastNo, CASES_AT_ONCE)
    : listCases(sql, { ...asked, question: { ...question, page, size: CASES_AT_ONCE } });
}

const NO_DETAILS: readonly CaseDetailRow[] = [];

async function whole(
  sql: SqlReader,
  rows: readonly FilledCaseRow[],
  outline: RegisterOutline,
): Promise<ExportedCase[]> {
  const details = new Map<Id, CaseDetailRow[]>();
  const detailed = outline.details ? rows.map((row) => row.id) : [];
  for (const detail of await detailsOfCases(sql, detailed)) {
    const known = details.get(detail.caseId);
    if (known === undefined) details.set(detail.caseId, [detail]);
    else known.push(detail);
  }
  const groupIds = new Set(rows.flatMap(({ groupId }) => groupId ?? []));
  const groups = new Map((await groupNames(sql, [...groupIds])).map(({ id, name }) => [id, name]));
  return rows.map((row) =>
    Object.assign(row, {
      details: details.get(row.id) ?? NO_DETAILS,
      groupName: groups.get(row.groupId ?? '') ?? null,
    }),
  );
}
