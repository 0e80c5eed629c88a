import { temporaryPlace, type TemporaryPlace } from './support/ledger.js';
import { shellJson, shellWithInput } from './support/program.js';

const PASSWORD = 'huang-luo-31-gou';

// What the verbs do is tried on both engines in test/users; a process for each of them is what costs here.
describe('accounts from the shell', () => {
  let temporary: TemporaryPlace;
  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    expect((await shellJson(temporary.place, 'sample')).code).toBe(0);
  });
  afterAll(() => temporary.remove());

  const add = (input: string, ...args: string[]) =>
    shellWithInput(temporary.place, input, 'user', 'add', ...args);

  it('are added with the password of standard input, which is told nowhere', async () => {
    const added = await add(
      `${PASSWORD}\n`,
      '李会计',
      '--role',
      'clerk',
      '--scope',
      'villages:红罗沟,白家咀',
      '--json',
    );
    expect(added.code).toBe(0);
    const { account } = JSON.parse(added.stdout) as { account: { scope: { villageIds: string[] } } };
    expect(account).toMatchObject({ name: '李会计', role: 'clerk', mustChangePassword: true });
    expect(account.scope.villageIds).toHaveLength(2);
    expect(`${added.stdout}${added.stderr}`).not.toContain(PASSWORD);
  });

  it('have the scope of their role where a ledger has one town', async () => {
    const added = await add(PASSWORD, 'zhao', '--role', 'inspector', '--json');
    expect(JSON.parse(added.stdout)).toMatchObject({
      account: { scope: { kind: 'towns', townCodes: ['141128103'] } },
    });
  });

  it('are listed and disabled, and one administrator stays', async () => {
    const { document } = await shellJson(temporary.place, 'user', 'list');
    const { accounts } = document as { accounts: { name: string; role: string }[] };
    expect(accounts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['admin', 'clerk', 'inspector', 'lead', 'officer', 'supervisor']),
    );
    const disabled = await shellJson(temporary.place, 'user', 'disable', 'clerk');
    expect(disabled).toMatchObject({ code: 0, document: { account: { name: 'clerk', disabled: true } } });
    const last = await shellJson(temporary.place, 'user', 'disable', 'admin');
    expect(last).toMatchObject({ code: 1, document: { code: 'account.last-admin' } });
  });

  it.each([
    ['', ['x', '--role', 'lead'], 2],
    [PASSWORD, ['x'], 2],
    [PASSWORD, ['x', '--role', 'king'], 2],
    [PASSWORD, ['x', '--role', 'clerk'], 2],
    ['1234567890', ['x', '--role', 'lead'], 1],
    [PASSWORD, ['lead', '--role', 'lead'], 1],
    [PASSWORD, ['x', '--role', 'clerk', '--scope', 'villages:没有的村'], 1],
  ])('are refused: %j, %j', async (input, args, code) => {
    expect((await add(input, ...args)).code).toBe(code);
  });
});
