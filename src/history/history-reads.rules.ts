import type { Actor } from '../access/actor.js';
import { ROLES_WITH_PURPOSE } from '../access/role.js';
import { refused } from '../kernel/errors.js';

/** What entries tell that change nothing of a town: somebody looked at something, or took it away. */
export const READS: readonly string[] = [
  'export.made',
  'attachment.shown',
  'attachment.taken',
  'history.exported',
  'backup.taken',
];

/** The purpose as the history keeps it; refused `history.purpose-needed` where the role has to name one and did not. */
export function purposeOf(actor: Pick<Actor, 'role'>, purpose: string | undefined): string | null {
  const said = purpose?.trim() ?? '';
  if (said !== '') return said;
  if (actor.role !== null && ROLES_WITH_PURPOSE.includes(actor.role)) {
    throw refused('history.purpose-needed', { role: actor.role }, '请写明调阅、导出的用途');
  }
  return null;
}
