import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Permission } from '../access/permission.js';
import { ROLE_PERMISSIONS, ROLES, type Role } from '../access/role.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { scopeFrom } from './account.store.js';
import { digestOf, newToken } from './secrets.js';
import { tokenOf, type CookieRequest } from './session-cookie.js';
import { SESSION_LIMITS_MS } from './session.js';
import {
  endSessionsOf,
  insertSession,
  sessionOfToken,
  updateSession,
  type SessionLookup,
} from './session.store.js';

/** Why a session ended, as its row keeps it. */
export type SessionEnd =
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'account-changed'
  | 'disabled';

/** How old the mark of last use may get before it is written again, in milliseconds. */
const SEEN_EVERY_MS = 60_000;

/** What each role may do; one set for all of its sessions. */
const PERMISSIONS_OF = new Map<Role, ReadonlySet<Permission>>(
  ROLES.map((role) => [role, new Set(ROLE_PERMISSIONS[role])]),
);
/** Until the first password is changed: sign out, and change it. */
const PASSWORD_ONLY: ReadonlySet<Permission> = new Set(['session:own']);
const NOTHING: ReadonlySet<Permission> = new Set();

const logger = new Logger('sessions');

/** Sessions: opening, knowing again, ending. */
@Injectable()
export class SessionService {
  /** Sessions whose mark of last use is being written. */
  private readonly marking = new Set<Id>();

  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session of an account and answers its token, which is kept nowhere else. */
  async open(unit: Unit, accountId: Id): Promise<string> {
    const token = newToken();
    const now = instantOf(this.clock);
    await insertSession(unit.sql, {
      id: newId(),
      accountId,
      actingAccountId: null,
      tokenHash: digestOf(token),
      createdAt: now,
      seenAt: now,
      endedAt: null,
      endedWhy: null,
    });
    return token;
  }

  /** Who sent a request, by its cookie; undefined for nobody. */
  async actorOfRequest(request: Pick<CookieRequest, 'cookies'>): Promise<Actor | undefined> {
    const token = tokenOf(request);
    return token === undefined ? undefined : this.actorOf(token);
  }

  /** Who a token stands for; undefined where it stands for nobody, or for nobody any more. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const rows = await sessionOfToken(this.storage.read, digestOf(token), todayOf(this.clock));
    const [first] = rows;
    if (first === undefined || !this.lasts(first)) return undefined;
    this.markSeen(first);
    return actorFrom(first, rows);
  }

  /** Ends the actor's own session. */
  async end(actor: Actor): Promise<void> {
    const { session } = actor;
    if (session === null) return;
    await this.storage.unitOfWork.run('session.end', async (unit) => {
      await updateSession(unit.sql, session, { endedAt: instantOf(this.clock), endedWhy: 'signed-out' });
    });
  }

  /** Ends every session of an account, in the unit that gives the reason. */
  endAll(unit: Unit, accountId: Id, why: SessionEnd): Promise<void> {
    return endSessionsOf(unit.sql, accountId, instantOf(this.clock), why);
  }

  private lasts({ createdAt, seenAt }: SessionLookup): boolean {
    const now = this.clock.now().getTime();
    return (
      now - Date.parse(seenAt) <= SESSION_LIMITS_MS.idle &&
      now - Date.parse(createdAt) <= SESSION_LIMITS_MS.absolute
    );
  }

  /** Nobody waits for the mark: a reader must not stand behind somebody's import. */
  private markSeen({ id, seenAt }: SessionLookup): void {
    if (this.clock.now().getTime() - Date.parse(seenAt) < SEEN_EVERY_MS || this.marking.has(id)) return;
    this.marking.add(id);
    void this.storage.unitOfWork
      .run('session.seen', (unit) => updateSession(unit.sql, id, { seenAt: instantOf(this.clock) }))
      // The ledger is busy or being closed: the next request marks it.
      .catch((error: unknown) => logger.warn(`a session's last use was not marked: ${String(error)}`))
      .finally(() => this.marking.delete(id));
  }
}

function actorFrom(first: SessionLookup, rows: readonly SessionLookup[]): Actor {
  return {
    name: `user:${first.name}`,
    session: first.id,
    personId: first.personId,
    actsFor: first.actsFor,
    role: first.role,
    permissions: first.mustChange === 1 ? PASSWORD_ONLY : (PERMISSIONS_OF.get(first.role) ?? NOTHING),
    scope: scopeFrom(
      first,
      rows.flatMap(({ townCode }) => townCode ?? []),
      rows.flatMap(({ villageId }) => villageId ?? []),
    ),
  };
}
