import fc from 'fast-check';
import { ROLE_PERMISSIONS, ROLES, type Role } from '../../src/access/role.js';
import type { Permission } from '../../src/access/permission.js';
import { mayMove, type CaseState } from '../../src/cases/case-state.js';
import type { CaseDeeds, DutyAct } from '../../src/cases/duties.js';
import { checkDuties, nearnessOf } from '../../src/cases/duties.rules.js';
import type { Standing } from '../../src/users/person.js';

const NO_DEEDS: CaseDeeds = {
  recordedBy: [],
  requestedBy: [],
  closedBy: [],
  askedBy: [],
  responsible: [],
  villageId: null,
};

const standing = (of: Partial<Record<keyof Standing, readonly string[]>>): Standing => ({
  personIds: new Set(of.personIds ?? ['wang']),
  kinIds: new Set(of.kinIds ?? []),
  nameKeys: new Set(of.nameKeys ?? ['王某']),
  villageIds: new Set(of.villageIds ?? []),
});

describe('who may decide', () => {
  it.each<[string, DutyAct, Partial<CaseDeeds>]>([
    ['recorded', 'close', { recordedBy: ['wang'] }],
    ['requested', 'close', { requestedBy: ['li', 'wang'] }],
    ['closed', 'revoke', { closedBy: ['wang'] }],
    ['asked', 'approve-extension', { askedBy: ['wang'] }],
    ['asked', 'approve-write-off', { askedBy: ['wang'] }],
    ['responsible', 'close', { responsible: ['李某、王某'] }],
    ['responsible', 'approve-write-off', { responsible: [null, ' 王 某 '] }],
  ])('is not who %s, where the act is to %s', (nearness, act, deeds) => {
    expect(nearnessOf(act, standing({}), { ...NO_DEEDS, ...deeds })).toBe(nearness);
    expect(
      nearnessOf(act, standing({ personIds: ['zhao'], nameKeys: ['赵某'] }), { ...NO_DEEDS, ...deeds }),
    ).toBeNull();
  });

  it('is neither kin of a person responsible nor who looks after the village', () => {
    const kin = standing({ kinIds: ['zhang'], nameKeys: ['王某', '张某'] });
    expect(nearnessOf('close', kin, { ...NO_DEEDS, responsible: ['张某'] })).toBe('responsible');
    const cadre = standing({ villageIds: ['hongluogou'] });
    expect(nearnessOf('close', cadre, { ...NO_DEEDS, villageId: 'hongluogou' })).toBe('village');
    expect(nearnessOf('close', cadre, { ...NO_DEEDS, villageId: 'baijiaju' })).toBeNull();
  });

  it('is somebody: the shell and the program decide nothing', () => {
    const nobody = standing({ personIds: [], nameKeys: [] });
    for (const act of ['close', 'revoke', 'approve-extension', 'approve-write-off'] as const) {
      expect(nearnessOf(act, nobody, NO_DEEDS)).toBe('nobody');
    }
  });

  it('says why not', () => {
    expect(() => checkDuties('close', standing({}), { ...NO_DEEDS, recordedBy: ['wang'] })).toThrow(
      expect.objectContaining({ code: 'duties.too-near', params: { act: 'close', nearness: 'recorded' } }),
    );
  });

  it('is both persons while a deputy', () => {
    const deputy = standing({ personIds: ['wang', 'absent'] });
    expect(nearnessOf('close', deputy, { ...NO_DEEDS, requestedBy: ['absent'] })).toBe('requested');
  });
});

const PERSONS = ['p0', 'p1', 'p2', 'p3', 'p4'] as const;
type Person = (typeof PERSONS)[number];
const nameOf = (person: Person): string => `某${person}`;

/** A small office: who has which accounts, who is whose kin, who looks after the village, who is whose deputy. */
interface Office {
  readonly accounts: readonly { readonly person: Person; readonly role: Role }[];
  readonly kin: readonly (readonly [Person, Person])[];
  readonly cadres: readonly Person[];
  readonly deputies: readonly { readonly absent: Person; readonly deputy: Person }[];
  readonly responsible: Person;
}

const aPerson = fc.constantFrom(...PERSONS);
/** Roles that an office cannot do without; who has them is chance, and one person may have several. */
const WORKING: readonly Role[] = ['officer', 'lead', 'inspector', 'inspector'];
const anAccount = fc.record({ person: aPerson, role: fc.constantFrom(...ROLES) });
const anOffice: fc.Arbitrary<Office> = fc.record({
  accounts: fc
    .tuple(
      fc.array(aPerson, { minLength: WORKING.length, maxLength: WORKING.length }),
      fc.array(anAccount, { maxLength: 4 }),
    )
    .map(([persons, others]) => [
      ...WORKING.flatMap((role, place) =>
        persons.slice(place, place + 1).map((person) => ({ person, role })),
      ),
      ...others,
    ]),
  kin: fc.array(fc.tuple(aPerson, aPerson), { maxLength: 2 }),
  cadres: fc.array(aPerson, { maxLength: 1 }),
  deputies: fc.array(fc.record({ absent: aPerson, deputy: aPerson }), { maxLength: 2 }),
  responsible: aPerson,
});

type Act =
  | { readonly kind: 'record' | 'assign' | 'progress' | 'request' | 'return' | 'close' | 'revoke' }
  | { readonly kind: 'ask'; readonly what: 'extension' | 'write-off' }
  | { readonly kind: 'approve'; readonly what: 'extension' | 'write-off' };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('record', 'assign', 'progress', 'request', 'return', 'close', 'revoke'),
  }),
  fc.record({ kind: fc.constantFrom('ask', 'approve'), what: fc.constantFrom('extension', 'write-off') }),
);

const aStep = fc.record({ account: fc.nat(20), inPlaceOf: fc.option(fc.nat(20)), act: anAct });

const NEEDED: Readonly<Record<Act['kind'], (act: Act) => Permission>> = {
  record: () => 'cases:write',
  assign: () => 'cases:assign',
  progress: () => 'cases:progress',
  request: () => 'cases:request-closure',
  return: () => 'cases:return',
  close: () => 'cases:close',
  revoke: () => 'cases:revoke',
  ask: (act) => ('what' in act && act.what === 'extension' ? 'cases:ask-extension' : 'cases:ask-write-off'),
  approve: (act) => ('what' in act && act.what === 'extension' ? 'cases:extend' : 'cases:write-off'),
};

const TARGET: Partial<Record<Act['kind'], CaseState>> = {
  assign: 'assigned',
  progress: 'rectifying',
  request: 'closure-requested',
  return: 'rectifying',
  close: 'closed',
  revoke: 'rectifying',
};

/** One deed that the rules let through, with everybody who stood behind it. */
interface Deed {
  readonly act: Act;
  readonly mover: Person;
  readonly inPlaceOf: Person | null;
}

/** Everybody whom a person is: themselves, and whose deputy they are. */
const selvesOf = (office: Office, person: Person): Set<Person> =>
  new Set([person, ...office.deputies.filter(({ deputy }) => deputy === person).map(({ absent }) => absent)]);

function standingOf(office: Office, { mover, inPlaceOf }: Pick<Deed, 'mover' | 'inPlaceOf'>): Standing {
  const persons = new Set<string>([...selvesOf(office, mover), ...(inPlaceOf === null ? [] : [inPlaceOf])]);
  const kin = office.kin.flatMap(([a, b]) => (persons.has(a) ? [b] : persons.has(b) ? [a] : []));
  return {
    personIds: persons,
    kinIds: new Set(kin),
    nameKeys: new Set([...persons, ...kin].map((id) => nameOf(id as Person))),
    villageIds: new Set(office.cadres.some((cadre) => persons.has(cadre)) ? ['village'] : []),
  };
}

const behind = ({ mover, inPlaceOf }: Deed): Person[] => (inPlaceOf === null ? [mover] : [mover, inPlaceOf]);

/** Of 20 numbers, those with which an account tries that may not even be able to. */
const TRIES_ANYBODY = 4;

/** Walks an office through acts; answers the deeds that the rules let through, in order. */
function walk(
  office: Office,
  steps: readonly (typeof aStep extends fc.Arbitrary<infer S> ? S : never)[],
): Deed[] {
  const deeds: Deed[] = [];
  let state: CaseState | null = null;
  for (const { account, inPlaceOf, act } of steps) {
    const needed = NEEDED[act.kind](act);
    const able = office.accounts.filter(({ role }) => ROLE_PERMISSIONS[role].includes(needed));
    // Mostly somebody tries who may; sometimes anybody.
    const trying = account < TRIES_ANYBODY || able.length === 0 ? office.accounts : able;
    const own = trying[account % trying.length];
    if (own === undefined) continue;
    const mover = own.person;
    // In the place of somebody: with an account of theirs, while the mover is their deputy.
    const other = inPlaceOf === null ? undefined : office.accounts[inPlaceOf % office.accounts.length];
    const isDeputy = office.deputies.some((one) => one.deputy === mover && one.absent === other?.person);
    const acting = other !== undefined && isDeputy ? other : own;
    const deed: Deed = { act, mover, inPlaceOf: acting === own ? null : acting.person };
    if (!ROLE_PERMISSIONS[acting.role].includes(needed)) continue;
    if (act.kind === 'record') {
      if (state !== null) continue;
      state = 'registered';
      deeds.push(deed);
      continue;
    }
    if (state === null || !allowed(office, deeds, state, deed)) continue;
    state = TARGET[act.kind] ?? state;
    deeds.push(deed);
  }
  return deeds;
}

function allowed(office: Office, deeds: readonly Deed[], state: CaseState, deed: Deed): boolean {
  const { act } = deed;
  const target = TARGET[act.kind];
  if (target !== undefined && !mayMove(state, target)) return false;
  if (act.kind === 'revoke' && state !== 'closed') return false;
  if (state === 'closed' && act.kind !== 'revoke') return false;
  const by = (test: (done: Act) => boolean): Person[] => deeds.filter((one) => test(one.act)).flatMap(behind);
  const known: CaseDeeds = {
    recordedBy: by(({ kind }) => kind === 'record'),
    requestedBy: by(({ kind }) => kind === 'request'),
    closedBy: by(({ kind }) => kind === 'close'),
    askedBy: by((done) => done.kind === 'ask' && 'what' in act && done.what === act.what),
    responsible: [nameOf(office.responsible)],
    villageId: 'village',
  };
  const duty = dutyOf(act);
  return duty === null || nearnessOf(duty, standingOf(office, deed), known) === null;
}

function dutyOf(act: Act): DutyAct | null {
  if (act.kind === 'close' || act.kind === 'revoke') return act.kind;
  if (act.kind !== 'approve') return null;
  return act.what === 'extension' ? 'approve-extension' : 'approve-write-off';
}

/** Judged anew from the whole walk, by who stood behind each deed: the first deed that should not have been let through. */
function wrongDeed(office: Office, deeds: readonly Deed[]): Deed | undefined {
  return deeds.find((deed, place) => {
    const before = deeds.slice(0, place);
    const selves = new Set([...selvesOf(office, deed.mover), ...behind(deed)]);
    const didBefore = (kinds: readonly Act['kind'][], what?: string): boolean =>
      before.some(
        (one) =>
          kinds.includes(one.act.kind) &&
          (what === undefined || ('what' in one.act && one.act.what === what)) &&
          behind(one).some((person) => selves.has(person)),
      );
    const isNear =
      selves.has(office.responsible) ||
      office.cadres.some((cadre) => selves.has(cadre)) ||
      office.kin.some(
        ([a, b]) =>
          (a === office.responsible && selves.has(b)) || (b === office.responsible && selves.has(a)),
      );
    switch (deed.act.kind) {
      case 'close':
        return isNear || didBefore(['record', 'request']);
      case 'revoke':
        return didBefore(['close']);
      case 'approve':
        return isNear || didBefore(['ask'], deed.act.what);
      default:
        return false;
    }
  });
}

describe('the duties of an office, walked at random by everybody with every account', () => {
  it('let nobody through who is too near, whatever accounts and deputies there are', () => {
    let closed = 0;
    let revoked = 0;
    let approved = 0;
    fc.assert(
      fc.property(anOffice, fc.array(aStep, { minLength: 100, maxLength: 120 }), (office, steps) => {
        const deeds = walk(office, steps);
        closed += deeds.filter(({ act }) => act.kind === 'close').length;
        revoked += deeds.filter(({ act }) => act.kind === 'revoke').length;
        approved += deeds.filter(({ act }) => act.kind === 'approve').length;
        expect(wrongDeed(office, deeds)).toBeUndefined();
      }),
      { numRuns: 2_000, seed: 20_261_122 },
    );
    // Walks that never decide anything would prove nothing.
    expect(Math.min(closed, revoked, approved)).toBeGreaterThan(100);
  });

  it('are found broken where the rules forget the deputy', () => {
    const office: Office = {
      accounts: [
        { person: 'p0', role: 'officer' },
        { person: 'p1', role: 'inspector' },
      ],
      kin: [],
      cadres: [],
      deputies: [{ absent: 'p0', deputy: 'p1' }],
      responsible: 'p4',
    };
    const record: Deed = { act: { kind: 'record' }, mover: 'p0', inPlaceOf: null };
    const close: Deed = { act: { kind: 'close' }, mover: 'p1', inPlaceOf: null };
    expect(wrongDeed(office, [record, close])).toBe(close);
  });
});
