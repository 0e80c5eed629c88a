import ExcelJS from 'exceljs';
import { ROLE_PERMISSIONS, ROLES, type Role } from '../../src/access/role.js';
import { newId } from '../../src/kernel/ids.js';
import { ENGINES } from '../support/ledger.js';
import { routesOf, type Route } from '../support/routes.js';
import { descriptionOf, personOf, twoTowns, type TwoTowns } from './two-towns.js';

/** Roles that see a town by one and the same scope. */
const OF_A_TOWN: readonly Role[] = ['officer', 'lead', 'inspector'];

/** What a route wants beside its address, so that it looks for the row at all. */
const BODIES: Readonly<Record<string, object>> = {
  'CaseController.edit': { version: 1, description: '改' },
  'CaseController.withdraw': { version: 1, reason: '登记错误' },
  'VillageController.change': { version: 1, note: '改' },
  'CampaignController.change': { version: 1, name: '改' },
  'ImportController.apply': { takeGood: false },
  'ImportController.map': { mappings: [] },
};

/** Everything that stands in a workbook. */
async function textOf(file: Promise<ArrayBuffer>): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await file);
  const texts: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
  return texts.join('\n');
}

describe.each(ENGINES)('whoever sees one town or one village, on %s', (engine) => {
  let towns: TwoTowns;
  let routes: Route[];
  beforeAll(async () => {
    towns = await twoTowns(engine);
    routes = routesOf(towns.app);
  });
  afterAll(() => towns.close());

  /** Who asks a route: the village, the county, and of the town's roles that may each in its turn. */
  const askersOf = (route: Route): Role[] => {
    const may = ROLES.filter((role) => ROLE_PERMISSIONS[role].some((one) => one === route.permission));
    const town = may.filter((role) => OF_A_TOWN.includes(role));
    const inTurn = town[routes.indexOf(route) % town.length];
    return may.filter((role) => role !== 'admin' && (!OF_A_TOWN.includes(role) || role === inTurn));
  };
  /** Words that stand only in what the other town has. */
  const foreignWords = (): string[] => [
    towns.other.code,
    '圪洞',
    ...towns.other.villages.flatMap(({ id, name, caseId }) => [id, caseId, name, personOf(name)]),
  ];
  /** Words that stand only in what the town's other village has. */
  const neighbourWords = (): string[] =>
    towns.own.villages.slice(1).flatMap(({ id, name, caseId }) => [id, caseId, name, personOf(name)]);

  it('is answered about what belongs to others as about what is not there', async () => {
    const { own, other } = towns;
    const others = {
      caseOfTown: other.villages[0]?.caseId ?? '',
      villageOfTown: other.villages[0]?.id ?? '',
      campaign: other.campaign,
      caseOfNeighbour: own.villages[1]?.caseId ?? '',
      villageOfNeighbour: own.villages[1]?.id ?? '',
    };
    const told: string[] = [];
    let asked = 0;
    for (const route of routes.filter(({ path }) => path.includes(':'))) {
      for (const role of askersOf(route)) {
        const ask = async (value: string) => {
          const address = route.path.replace(/:\w+/, value);
          const body =
            route.method === 'GET' || route.method === 'DELETE' ? undefined : (BODIES[route.name] ?? {});
          const { status, text } = await towns.ask(role, route.method, address, body);
          return `${status} ${text.replaceAll(value, '…')}`;
        };
        const [noCampaign, noRow] = [await ask('no-such-one'), await ask(newId())];
        for (const [kind, id] of Object.entries(others)) {
          if (kind.endsWith('OfNeighbour') && role !== 'clerk') continue;
          asked += 1;
          const [about, absent] = [await ask(id), kind === 'campaign' ? noCampaign : noRow];
          if (about !== absent || about.startsWith('200'))
            told.push(`${role} ${route.name} ${kind}: ${about}, not ${absent}`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });

  it('is told nothing of others by any list', async () => {
    const { own, other } = towns;
    const questions = [
      `campaign=${own.campaign}&chain=${own.code}`,
      `campaign=${other.campaign}&chain=${other.code}`,
      `head=${other.code}:1:0000000000000000`,
    ];
    const told: string[] = [];
    let answered = 0;
    // Workbooks are packed: what stands in them is looked at below.
    const lists = routes.filter(({ method, path }) => method === 'GET' && !/:|\.mjs$|\.xlsx$/.test(path));
    for (const route of lists) {
      for (const role of askersOf(route)) {
        for (const question of questions) {
          const { status, text } = await towns.ask(role, 'GET', `${route.path}?${question}`);
          if (status === 200) answered += 1;
          const asked = question.includes(other.code) ? [other.code] : [];
          const words = [...foreignWords(), ...(role === 'clerk' ? neighbourWords() : [])];
          const found = words.filter((word) => text.includes(word) && !asked.includes(word));
          if (found.length > 0) told.push(`${role} GET ${route.path}?${question}: ${found.join(' ')}`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(30);
  });

  it('is told of another town’s chain and campaign what it would be told of one that is not there', async () => {
    const { other } = towns;
    const pairs: readonly (readonly [foreign: string, absent: string])[] = [
      [other.code, '141199999'],
      [other.campaign, 'no-such-one'],
    ];
    const told: string[] = [];
    let asked = 0;
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !/:|\.mjs$/.test(path))) {
      for (const role of askersOf(route)) {
        for (const [foreign, absent] of pairs) {
          const question = (value: string): string =>
            (value === foreign && foreign === other.campaign) || value === 'no-such-one'
              ? `campaign=${value}&purpose=核对`
              : `chain=${value}&head=${value}:1:0000000000000000&purpose=核对`;
          const ask = async (value: string) => {
            const { status, text } = await towns.ask(role, 'GET', `${route.path}?${question(value)}`);
            return `${status} ${status === 200 && route.path.endsWith('.xlsx') ? '' : text.replaceAll(value, '…')}`;
          };
          const [about, none] = [await ask(foreign), await ask(absent)];
          asked += 1;
          if (about !== none) told.push(`${role} ${route.path} ${foreign}: ${about}, not ${none}`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  });

  it('finds nothing of others by a search, a filter or a count', async () => {
    const { own, other } = towns;
    const [neighbour] = own.villages.slice(1);
    const [foreign] = other.villages;
    const cases = async (role: Role, query: string): Promise<number> => {
      const { text } = await towns.ask(role, 'GET', `/api/cases?campaign=${own.campaign}&${query}`);
      return (JSON.parse(text) as { total: number }).total;
    };
    expect([await cases('lead', ''), await cases('clerk', '')]).toEqual([2, 1]);
    for (const { id, name } of [neighbour, foreign].flatMap((one) => one ?? [])) {
      for (const query of [
        `q=${descriptionOf(name)}`,
        `q=${personOf(name)}`,
        `q=${name}`,
        `villageId=${id}`,
      ]) {
        expect([query, await cases('clerk', query)]).toEqual([query, 0]);
      }
    }
    expect(await cases('lead', `villageId=${foreign?.id}`)).toBe(0);
    const rollup = async (role: Role) => {
      const { text } = await towns.ask(role, 'GET', `/api/rollups?campaign=${own.campaign}&by=village`);
      return JSON.parse(text) as { cases: number; lines: { name: string }[] };
    };
    expect((await rollup('lead')).cases).toBe(2);
    const clerks = await rollup('clerk');
    expect([clerks.cases, clerks.lines.filter(({ name }) => name === neighbour?.name)]).toEqual([1, []]);
  });

  it('takes nothing of others away in a workbook', async () => {
    const { own } = towns;
    for (const path of [
      'villages.xlsx?',
      `cases.xlsx?campaign=${own.campaign}`,
      `village-summary.xlsx?campaign=${own.campaign}`,
    ]) {
      const text = await textOf(towns.download('lead', `/api/exports/${path}`));
      expect(text).toContain(own.villages[1]?.name);
      expect(foreignWords().filter((word) => text.includes(word))).toEqual([]);
    }
  });

  it('cannot write into what belongs to others', async () => {
    const { own, other } = towns;
    const input = { itemCode: 'funds/1', description: '新的一件' };
    const foreign = await towns.ask('officer', 'POST', '/api/cases', {
      ...input,
      campaignCode: other.campaign,
      villageId: other.villages[0]?.id,
    });
    expect(foreign.status).toBe(404);
    const mixed = await towns.ask('officer', 'POST', '/api/cases', {
      ...input,
      campaignCode: own.campaign,
      villageId: other.villages[0]?.id,
    });
    const unknown = await towns.ask('officer', 'POST', '/api/cases', {
      ...input,
      campaignCode: own.campaign,
      villageId: newId(),
    });
    expect([mixed.status, mixed.text]).toEqual([unknown.status, unknown.text]);
    expect(mixed.status).toBe(422);
  });
});

describe('the supervisor of a county', () => {
  let towns: TwoTowns;
  beforeAll(async () => {
    towns = await twoTowns('sqlite');
  });
  afterAll(() => towns.close());

  it('sees cases and figures, and who is responsible nowhere: not in lists, not in details, not by searching', async () => {
    const { campaign, villages } = towns.own;
    const ask = (path: string) => towns.ask('supervisor', 'GET', path);
    const persons = villages.map(({ name }) => personOf(name));
    const list = await ask(`/api/cases?campaign=${campaign}`);
    expect((JSON.parse(list.text) as { total: number }).total).toBe(2);
    const one = await ask(`/api/cases/${villages[0]?.caseId}`);
    expect(one.text).toContain(descriptionOf(villages[0]?.name ?? ''));
    for (const person of persons) {
      expect(`${list.text}${one.text}`).not.toContain(person);
      const found = await ask(`/api/cases?campaign=${campaign}&q=${person}`);
      expect((JSON.parse(found.text) as { total: number }).total).toBe(0);
    }
    const lead = await towns.ask('lead', 'GET', `/api/cases?campaign=${campaign}&q=${persons[0]}`);
    expect((JSON.parse(lead.text) as { total: number }).total).toBe(1);
  });

  it('takes no person away in a workbook, where the lead does', async () => {
    const textOf = async (role: Role): Promise<string> => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(
        await towns.download(
          role,
          `/api/exports/cases.xlsx?campaign=${towns.own.campaign}&purpose=${encodeURIComponent('抽查')}`,
        ),
      );
      const texts: string[] = [];
      book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
      return texts.join('\n');
    };
    const [supervisor, lead] = [await textOf('supervisor'), await textOf('lead')];
    for (const { name } of towns.own.villages) {
      expect(lead).toContain(personOf(name));
      expect(supervisor).toContain(descriptionOf(name));
      expect(supervisor).not.toContain(personOf(name));
    }
  });
});
