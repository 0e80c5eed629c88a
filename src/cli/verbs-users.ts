import { readFileSync } from 'node:fs';
import { ROLES, type Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { PAGE_SIZE_MAX } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { AccountService } from '../users/account.service.js';
import type { AccountView, AccountWithPassword } from '../users/account.js';
import { VillageService } from '../villages/village.service.js';
import type { OpenLedger } from './open-ledger.js';
import { table } from './table.js';
import { oneOf, operand, WrongUse, type Answer, type Call, type Verb } from './verb.js';

const ACTS = ['add', 'list', 'disable', 'password'] as const;

/** Sees to accounts. */
const user: Verb = {
  name: 'user',
  usage:
    'add NAME --role R [--scope town:CODE|villages:A,B|county:CODE|all] [--person NAME] | list | disable NAME | password NAME',
  does: '账号 · accounts; the password is read from standard input, and on a terminal one is made and shown there',
  options: { role: { type: 'string' }, scope: { type: 'string' }, person: { type: 'string' } },
  operands: [1, 2],
  async run(call) {
    const act = oneOf('user', operand(call, 0), ACTS);
    if (act === 'list') return list(await call.ledger());
    const name = operand(call, 1);
    if (act === 'add') return add(call, name);
    return act === 'disable' ? disable(await call.ledger(), name) : reset(call, name);
  },
};

async function list(ledger: OpenLedger): Promise<Answer> {
  const accounts: AccountView[] = [];
  for (let page = 1; ; page++) {
    const { rows, total } = await ledger.service(AccountService).page({ q: '', page, size: PAGE_SIZE_MAX });
    accounts.push(...rows);
    if (rows.length === 0 || accounts.length >= total) break;
  }
  const lines = accounts.map(({ name, personName, role, scope, disabled }) => [
    name,
    personName,
    role,
    scopeText(scope),
    disabled ? '停用 disabled' : '',
  ]);
  return { document: { accounts }, text: table(lines), ok: true };
}

async function add(call: Call, name: string): Promise<Answer> {
  const role = oneOf('--role', call.text('role') ?? '', ROLES);
  const password = typedPassword();
  const ledger = await call.ledger();
  const scope = await scopeMeant(ledger, role, call.text('scope'));
  const personName = call.text('person');
  const input = { name, role, scope, ...(personName === undefined ? {} : { personName }) };
  return answer(await ledger.service(AccountService).add(ledger.actor, withPassword(input, password)));
}

async function disable(ledger: OpenLedger, name: string): Promise<Answer> {
  const service = ledger.service(AccountService);
  const { id, version } = await service.named(name);
  const account = await service.change(ledger.actor, id, version, { disabled: true });
  return { document: { account }, text: `${account.name}: 停用 disabled`, ok: true };
}

async function reset(call: Call, name: string): Promise<Answer> {
  const password = typedPassword();
  const ledger = await call.ledger();
  const service = ledger.service(AccountService);
  const { id } = await service.named(name);
  const change = withPassword({ dropSecondFactor: true }, password);
  return answer(await service.resetPassword(ledger.actor, id, change));
}

const withPassword = <Input extends object>(
  input: Input,
  password: string | undefined,
): Input & { password?: string } => (password === undefined ? input : { ...input, password });

/** A password that was made is told to a terminal and to nothing that could keep it. */
function answer({ account, firstPassword }: AccountWithPassword): Answer {
  const told = firstPassword === null ? '' : `\n初始密码 · first password: ${firstPassword}`;
  return {
    document: { account },
    text: `${account.name}: ${account.role}, ${scopeText(account.scope)}${told}`,
    ok: true,
  };
}

/** The first line of standard input; undefined on a terminal, where a password is made and shown instead. */
function typedPassword(): string | undefined {
  const shown = process.stdout.isTTY && !process.argv.includes('--json');
  if (process.stdin.isTTY && shown) return undefined;
  const [line = ''] = process.stdin.isTTY ? [] : readFileSync(0, 'utf8').split(/\r?\n/, 1);
  if (line === '') throw new WrongUse('密码要从标准输入给出 · the password is read from standard input');
  return line;
}

/** The scope that was named, or the one that a role has in a ledger of one town. */
async function scopeMeant(ledger: OpenLedger, role: Role, named: string | undefined): Promise<Scope> {
  const [kind = '', rest = ''] = named?.split(/:(.*)/s, 2) ?? [];
  switch (kind) {
    case '':
      return ownScope(ledger, role);
    case 'all':
      return { kind: 'all' };
    case 'county':
      return { kind: 'county', countyCode: rest };
    case 'town':
      return { kind: 'towns', townCodes: listed(rest) };
    case 'villages':
      return { kind: 'villages', villageIds: await villageIds(ledger, listed(rest)) };
    default:
      throw new WrongUse(`--scope ${named}: town:CODE | villages:A,B | county:CODE | all`);
  }
}

const listed = (text: string): string[] => text.split(/[,,、]/).filter((part) => part.trim() !== '');

async function ownScope(ledger: OpenLedger, role: Role): Promise<Scope> {
  if (role === 'admin') return { kind: 'all' };
  const [town, ...others] = await ledger.service(VillageService).towns(ledger.actor);
  if (town === undefined || others.length > 0 || role === 'clerk') {
    throw new WrongUse('--scope town:CODE | villages:A,B | county:CODE | all');
  }
  return role === 'supervisor'
    ? { kind: 'county', countyCode: town.code.slice(0, 6) }
    : { kind: 'towns', townCodes: [town.code] };
}

async function villageIds(ledger: OpenLedger, named: readonly string[]): Promise<Id[]> {
  const villages = ledger.service(VillageService);
  const known = new Map<string, Id>();
  for (const town of await villages.towns(ledger.actor)) {
    for (const { id, name, code } of await villages.all(ledger.actor, town.code)) {
      known.set(comparisonKey(name), id);
      if (code !== null) known.set(code, id);
    }
  }
  return named.map((name) => {
    const id = known.get(comparisonKey(name));
    if (id === undefined) throw refused('village.unknown', { name }, `没有这个村:${name}`);
    return id;
  });
}

function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'county':
      return `county:${scope.countyCode}`;
    case 'towns':
      return `town:${scope.townCodes.join(',')}`;
    case 'villages':
      return `villages: ${scope.villageIds.length} 村`;
  }
}

/** Verbs that see to accounts. */
export const USER_VERBS: readonly Verb[] = [user];
