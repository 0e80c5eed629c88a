import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AttachmentService } from '../../src/attachments/attachment.service.js';
import type { AttachmentView } from '../../src/attachments/attachment.js';
import type { CaseAttachmentView, NameMatches } from '../../src/cases/case-attachment.js';
import { CaseRegisterService } from '../../src/cases/case-register.service.js';
import { BlobStore } from '../../src/storage/blobs.js';
import { checkAttachments } from '../../src/attachments/attachment.check.js';
import { ENGINES } from '../support/ledger.js';
import {
  ELSEWHERE,
  evidenceHouse,
  HERE,
  somebody,
  type Answer,
  type EvidenceHouse,
} from './evidence-house.js';
import { pdfOf } from './pdf.js';
import { photograph, takenBy } from './pictures.js';

const CAMERA = { make: 'HUAWEI', model: 'HUAWEI P7', taken: '2015:07:03 10:20:30' };

describe.each(ENGINES)('attachments on %s', (engine) => {
  let house: EvidenceHouse;
  let picture: Buffer;
  const officer = somebody('officer', 'officer', HERE);
  const colleague = somebody('colleague', 'officer', HERE);
  const inspector = somebody('inspector', 'inspector', HERE);
  const stranger = somebody('stranger', 'officer', ELSEWHERE);
  const supervisor = somebody('supervisor', 'supervisor');
  beforeAll(async () => {
    house = await evidenceHouse(engine);
    picture = takenBy(await photograph(), CAMERA);
  });
  afterAll(() => house.close());

  let serial = 0;
  /** A picture that nobody has handed in before. */
  const another = (): Buffer => Buffer.concat([picture, Buffer.from(`${++serial}`)]);
  const upload = async (actor = officer, content = another(), name = '收据.jpg'): Promise<AttachmentView> => {
    const answer = await house.ask(
      actor,
      'POST',
      `/api/attachments?name=${encodeURIComponent(name)}`,
      content,
    );
    expect(answer.status).toBe(201);
    return answer.body as AttachmentView;
  };
  const link = (caseId: string, id: string, more: object = {}, actor = officer): Promise<Answer> =>
    house.ask(actor, 'POST', `/api/cases/${caseId}/attachments`, {
      attachments: [{ attachmentId: id, ...more }],
    });
  const listed = async (caseId: string, actor = officer): Promise<CaseAttachmentView[]> =>
    (await house.ask(actor, 'GET', `/api/cases/${caseId}/attachments`)).body as CaseAttachmentView[];
  const entries = (subjectId: string) =>
    house.ledger.storage.read.all<{ chain: string; body: string }>(
      'SELECT chain AS "chain", body AS "body" FROM history_entries WHERE subject_id = ? ORDER BY chain, seq',
      [subjectId],
    );
  const first = (): string => house.cases[0].id;
  const second = (): string => house.cases[1].id;
  const ofMouth = (): string => house.cases[2].id;
  const ofOther = (): string => house.cases[3].id;

  describe('that come in', () => {
    it('are told by their bytes and kept under their hash, with what the camera wrote beside them', async () => {
      const one = await upload(officer, picture, 'C:\\照片\\收据.exe');
      expect(one).toMatchObject({
        name: '收据.exe.jpg',
        type: 'jpeg',
        bytes: picture.length,
        exif: { takenAt: '2015-07-03 10:20:30', latitude: null, longitude: null, device: 'HUAWEI P7' },
        uploadedBy: 'user:officer',
      });
      const blobs = new BlobStore(house.ledger.place.dataDir);
      expect(await blobs.examine(one.hash)).toBe('sound');
      const [entry] = await entries(one.id);
      expect(entry?.chain).toBe('ledger');
      expect(JSON.parse(entry?.body ?? '')).toMatchObject({
        what: 'attachment.received',
        attachments: [one.hash],
        after: { bytes: picture.length, type: 'jpeg' },
      });
      expect(entry?.body).not.toContain('收据');
    });

    it('are the same when the same person hands them in again, and another for somebody else', async () => {
      const content = another();
      const one = await upload(officer, content);
      expect((await upload(officer, content)).id).toBe(one.id);
      const others = await upload(colleague, content);
      expect([others.id === one.id, others.hash === one.hash]).toEqual([false, true]);
    });

    it('leave neither row nor file when they are refused', async () => {
      const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]);
      const answer = await house.ask(officer, 'POST', '/api/attachments?name=a.jpg', program);
      expect(answer).toMatchObject({ status: 400, body: { code: 'attachment.executable' } });
      const empty = await house.ask(officer, 'POST', '/api/attachments?name=a.jpg', Buffer.alloc(0));
      expect(empty).toMatchObject({ status: 400 });
      expect(readdirSync(join(house.ledger.place.dataDir, 'blobs', 'incoming'))).toEqual([]);
    });

    it('are refused by their header when they claim more pixels than any camera takes', async () => {
      const bomb = Buffer.from(picture);
      const frame = bomb.findIndex((byte, at) => byte === 0xff && bomb[at + 1] === 0xc0);
      bomb.writeUInt16BE(65_000, frame + 5);
      bomb.writeUInt16BE(65_000, frame + 7);
      expect(await house.ask(officer, 'POST', '/api/attachments?name=a.jpg', bomb)).toMatchObject({
        status: 400,
        body: { code: 'attachment.picture-too-large' },
      });
    });

    it('leave nothing when the sender breaks off', async () => {
      const { port } = new URL(await house.app.getUrl());
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `POST /api/attachments?name=a.jpg HTTP/1.1\r\nhost: x\r\nx-actor: user:officer\r\ncontent-type: application/octet-stream\r\ncontent-length: 1000000\r\n\r\n`,
      );
      socket.write(picture);
      const incoming = join(house.ledger.place.dataDir, 'blobs', 'incoming');
      while (readdirSync(incoming).length === 0) await pause(5);
      socket.destroy();
      while (readdirSync(incoming).length > 0) await pause(5);
    });

    it('need the permission', async () => {
      const supervisor = somebody('supervisor', 'supervisor', HERE);
      const answer = await house.ask(supervisor, 'POST', '/api/attachments?name=a.jpg', another());
      expect(answer).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    });
  });

  describe('that are linked', () => {
    it('serve many cases, each link with its own place and time, told in the history of the case', async () => {
      const one = await upload();
      const typed = { place: '村委会门口', takenDay: '2015-07-03', takenTime: '10:20', note: '冯某在场' };
      expect(await link(first(), one.id, typed)).toMatchObject({ status: 201 });
      expect(await link(ofMouth(), one.id)).toMatchObject({ status: 201 });
      const [there] = (await listed(first())).filter(({ attachment }) => attachment.id === one.id);
      expect(there).toMatchObject({
        ...typed,
        kind: 'evidence',
        attachment: one,
        linkedBy: 'user:officer',
        struck: null,
      });
      const told = (await entries(first())).at(-1);
      expect(JSON.parse(told?.body ?? '')).toMatchObject({
        what: 'case.attached',
        chain: '141128103',
        attachments: [one.hash],
        after: { attachmentTakenDay: '2015-07-03', attachmentTakenTime: '10:20' },
      });
      for (const word of ['冯某', '收据', '村委会']) expect(told?.body).not.toContain(word);
      const history = await house.app.get(CaseRegisterService).history(officer, first());
      expect(history.at(-1)?.changes).toContainEqual(
        expect.objectContaining({ field: 'attachmentNote', before: null, after: '冯某在场' }),
      );
    });

    it('are linked once, also when two people do it at the same time', async () => {
      const one = await upload();
      await link(ofMouth(), one.id);
      await Promise.all([
        link(second(), one.id),
        link(second(), one.id, {}, officer),
        link(second(), one.id),
      ]);
      expect((await listed(second())).filter(({ attachment }) => attachment.id === one.id)).toHaveLength(1);
    });

    it('are not linked where a day or a time is none, or a file is not there', async () => {
      const one = await upload();
      const before = (await listed(second())).length;
      expect(await link(second(), one.id, { takenDay: '2015-02-30' })).toMatchObject({
        status: 400,
        body: { code: 'case-attachment.day-not-a-day' },
      });
      expect(await link(second(), one.id, { takenTime: '25:00' })).toMatchObject({ status: 400 });
      expect(await link(second(), 'nothing')).toMatchObject({
        status: 404,
        body: { code: 'attachment.missing' },
      });
      expect(await link('nothing', one.id)).toMatchObject({ status: 404, body: { code: 'case.missing' } });
      expect(await listed(second())).toHaveLength(before);
    });

    it('are taken back by who linked them while the case is registered, and are then gone', async () => {
      const one = await upload();
      await link(second(), one.id);
      const [there] = (await listed(second())).filter(({ attachment }) => attachment.id === one.id);
      const path = `/api/cases/${second()}/attachments/${there?.id ?? ''}`;
      expect(await house.ask(colleague, 'DELETE', path, {})).toMatchObject({
        status: 422,
        body: { code: 'case-attachment.reason-missing' },
      });
      expect(await house.ask(officer, 'DELETE', path, {})).toMatchObject({ status: 200 });
      expect((await listed(second())).some(({ attachment }) => attachment.id === one.id)).toBe(false);
      // A colleague saw the file through the case alone.
      expect((await house.ask(colleague, 'GET', `/api/attachments/${one.id}`)).status).toBe(404);
      expect((await house.ask(officer, 'DELETE', path, {})).status).toBe(404);
      expect((await link(second(), one.id)).status).toBe(201);
    });

    it('are struck through with a reason by anybody else, and stay to be seen', async () => {
      const one = await upload();
      await link(second(), one.id);
      const [there] = (await listed(second())).filter(({ attachment }) => attachment.id === one.id);
      const path = `/api/cases/${second()}/attachments/${there?.id ?? ''}`;
      const struck = await house.ask(colleague, 'DELETE', path, { reason: '不是本村的收据' });
      expect(struck.status).toBe(200);
      expect((await listed(second())).find(({ id }) => id === there?.id)?.struck).toMatchObject({
        reason: '不是本村的收据',
        struckBy: 'user:colleague',
      });
      expect((await house.ask(colleague, 'GET', `/api/attachments/${one.id}`)).status).toBe(200);
      const told = JSON.parse((await entries(second())).at(-1)?.body ?? '') as object;
      expect(told).toMatchObject({ what: 'case.detached', attachments: [one.hash] });
    });

    it('can be neither changed nor removed in the database', async () => {
      await link(second(), (await upload()).id);
      const [there] = (await listed(second())).slice(-1);
      const path = `/api/cases/${second()}/attachments/${there?.id ?? ''}`;
      await house.ask(officer, 'DELETE', path, { reason: '放错了' });
      const { read, unitOfWork } = house.ledger.storage;
      for (const [table, column] of [
        ['attachments', 'name'],
        ['case_attachments', 'note'],
        ['case_attachment_ends', 'reason'],
      ]) {
        const before = await read.all(`SELECT * FROM ${table}`);
        expect(before.length).toBeGreaterThan(0);
        for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET ${column} = 'x'`]) {
          await expect(unitOfWork.run('test', (unit) => unit.sql.run(sql))).rejects.toThrow();
        }
        expect(await read.all(`SELECT * FROM ${table}`)).toEqual(before);
      }
    });
  });

  describe('that are handed out', () => {
    it('are saved, never run: as a download, not sniffed, in a sandbox', async () => {
      const one = await upload(officer, another(), '收据 (1).jpg');
      const answer = await house.ask(officer, 'GET', `/api/attachments/${one.id}`);
      expect(answer.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': `attachment; filename="attachment.jpg"; filename*=UTF-8''${encodeURIComponent('收据')}%20%281%29.jpg`,
        'content-length': String(answer.bytes.length),
        etag: `"${one.hash}-clean"`,
      });
    });

    it('leave without what the camera wrote; an original only for an inspector who says what for', async () => {
      const content = another();
      const one = await upload(officer, content);
      await link(first(), one.id);
      const clean = await house.ask(inspector, 'GET', `/api/attachments/${one.id}`);
      expect(clean.bytes.includes('HUAWEI')).toBe(false);
      const original = `/api/attachments/${one.id}?copy=original`;
      expect(await house.ask(officer, 'GET', `${original}&purpose=x`)).toMatchObject({ status: 403 });
      expect(await house.ask(inspector, 'GET', original)).toMatchObject({
        status: 422,
        body: { code: 'attachment.purpose-missing' },
      });
      const answer = await house.ask(
        inspector,
        'GET',
        `${original}&purpose=${encodeURIComponent('核对地点')}`,
      );
      expect(answer.bytes.equals(content)).toBe(true);
      const told = (await entries(one.id)).map(({ chain, body }) => ({
        chain,
        ...(JSON.parse(body) as object),
      }));
      expect(told).toMatchObject([
        { chain: '141128103', what: 'attachment.taken', actor: 'user:inspector', after: { copy: 'clean' } },
        {
          chain: '141128103',
          what: 'attachment.taken',
          attachments: [one.hash],
          after: { copy: 'original' },
        },
        { chain: 'ledger', what: 'attachment.received' },
      ]);
    });

    it('are told at each look on a page; who looks in from outside says what for', async () => {
      const content = pdfOf([`决议 ${++serial}`]);
      const one = await upload(officer, content, '决议.pdf');
      await link(first(), one.id);
      const shown = `/api/attachments/${one.id}?copy=shown`;
      expect(await house.ask(inspector, 'GET', shown)).toMatchObject({
        status: 422,
        body: { code: 'history.purpose-needed' },
      });
      const answer = await house.ask(inspector, 'GET', `${shown}&purpose=${encodeURIComponent('核查')}`);
      expect(answer.bytes.equals(content)).toBe(true);
      const known = { 'if-none-match': String(answer.headers['etag']) };
      expect(await house.ask(officer, 'GET', shown, undefined, known)).toMatchObject({ status: 200 });
      const told = (await entries(one.id)).map(({ body }) => JSON.parse(body) as object);
      const looks = told.filter((entry) => 'what' in entry && entry.what === 'attachment.shown');
      expect(looks).toMatchObject([{ actor: 'user:inspector' }, { actor: 'user:officer' }]);
      const picture = await upload(officer, another());
      const seen = await house.ask(officer, 'GET', `/api/attachments/${picture.id}?copy=shown`);
      expect(seen.bytes.includes('HUAWEI')).toBe(false);
    });

    it('are not sent again to who has them, and that is no new download', async () => {
      const one = await upload(officer, Buffer.from(`一段说明 ${++serial}`), '说明.txt');
      const before = await house.ask(officer, 'GET', `/api/attachments/${one.id}`);
      const etag = String(before.headers['etag']);
      const again = await house.ask(officer, 'GET', `/api/attachments/${one.id}`, undefined, {
        'if-none-match': etag,
      });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      expect((await entries(one.id)).length).toBe(2);
      const asStranger = await house.ask(stranger, 'GET', `/api/attachments/${one.id}`, undefined, {
        'if-none-match': etag,
      });
      expect(asStranger.status).toBe(404);
    });

    it('are not handed out when they are no longer what was handed in; the doctor says which', async () => {
      const changed = await upload(officer, another(), '被改.jpg');
      const gone = await upload(officer, another(), '不见.jpg');
      const blobs = new BlobStore(house.ledger.place.dataDir);
      const check = () => checkAttachments(house.ledger.storage.read, engine, house.ledger.place.dataDir);
      const { checked, ok } = await check();
      expect([checked >= 2, ok]).toEqual([true, true]);
      writeFileSync(blobs.pathOf(changed.hash), 'something else');
      rmSync(blobs.pathOf(gone.hash));
      expect(await house.ask(officer, 'GET', `/api/attachments/${changed.id}`)).toMatchObject({
        status: 422,
        body: { code: 'attachment.file-altered' },
      });
      expect(await house.ask(officer, 'GET', `/api/attachments/${gone.id}`)).toMatchObject({
        status: 422,
        body: { code: 'attachment.file-missing' },
      });
      const { findings } = await check();
      expect(findings).toHaveLength(2);
      expect(findings.join()).toMatch(/“被改\.jpg”的文件被改过/);
      expect(findings.join()).toMatch(/“不见\.jpg”的文件不见了/);
    });
  });

  describe('out of sight', () => {
    it('are not there: for another town, another village, and who may see no case', async () => {
      const one = await upload();
      await link(first(), one.id);
      const clerkOf = (village: string) =>
        somebody(`clerk-${village}`, 'clerk', { kind: 'villages', villageIds: [village] });
      const nobody = somebody('nobody', 'clerk', { kind: 'villages', villageIds: [] });
      const paths = [
        `/api/attachments/${one.id}`,
        `/api/attachments/${one.id}/thumbnail`,
        `/api/cases/${first()}/attachments`,
      ];
      for (const actor of [stranger, clerkOf(house.villages.mouth), nobody]) {
        for (const path of paths) {
          const absent = path.replace(one.id, 'absent').replace(first(), 'absent');
          const [theirs, none] = [await house.ask(actor, 'GET', path), await house.ask(actor, 'GET', absent)];
          expect(theirs.status).toBe(404);
          const sameBut = JSON.stringify(theirs.body).replace(one.id, 'absent').replace(first(), 'absent');
          expect(sameBut).toBe(JSON.stringify(none.body));
        }
      }
      expect((await house.ask(clerkOf(house.villages.gully), 'GET', paths[0] ?? '')).status).toBe(200);
      expect((await house.ask(supervisor, 'GET', paths[0] ?? '')).status).toBe(403);
    });

    it('cannot be linked to a case of one’s own to be seen, nor linked to a case of others', async () => {
      const one = await upload();
      await link(first(), one.id);
      expect((await link(ofOther(), one.id, {}, stranger)).status).toBe(404);
      const own = await upload(stranger);
      expect((await link(first(), own.id, {}, stranger)).status).toBe(404);
      expect((await link(ofOther(), own.id, {}, stranger)).status).toBe(201);
    });
  });

  it('with the names of cases and villages are matched within the scope, and nothing is linked', async () => {
    const names = [
      '红罗沟/1.jpg',
      'CLEAN-UP-0003.jpg',
      '新建文件夹/2.jpg',
      'CLEAN-UP-0009/3.jpg',
      '白家咀/2015/4.jpg',
    ];
    const before = (await listed(first())).length;
    const answer = await house.ask(officer, 'POST', '/api/attachments/match', {
      campaign: 'clean-up',
      names,
    });
    expect(answer.status).toBe(200);
    const matches = answer.body as NameMatches;
    expect(matches.names).toEqual([
      { name: names[0], by: 'village', villageName: '红罗沟', caseIds: [first(), second()] },
      { name: names[1], by: 'number', villageName: '白家咀', caseIds: [ofMouth()] },
      { name: names[2], by: 'nothing', villageName: null, caseIds: [] },
      { name: names[3], by: 'nothing', villageName: null, caseIds: [] },
      { name: names[4], by: 'village', villageName: '白家咀', caseIds: [ofMouth()] },
    ]);
    expect(matches.cases.map(({ number }) => number)).toEqual([
      'CLEAN-UP-0003',
      'CLEAN-UP-0001',
      'CLEAN-UP-0002',
    ]);
    expect(await listed(first())).toHaveLength(before);
    const theirs = await house.ask(stranger, 'POST', '/api/attachments/match', {
      campaign: 'clean-up',
      names,
    });
    expect(theirs.status).toBe(404);
  });

  it('that no row names go with the sweep, and those that one names stay', async () => {
    const one = await upload();
    const blobs = new BlobStore(house.ledger.place.dataDir);
    const orphan = await blobs.receive(
      (async function* () {
        yield Buffer.from('没有登记的文件');
      })(),
      1000,
    );
    await blobs.keep(orphan);
    house.clock.instant = new Date(Date.now() + 2 * 86_400_000);
    await house.app.get(AttachmentService).sweep();
    expect(existsSync(blobs.pathOf(orphan.hash))).toBe(false);
    expect(await blobs.examine(one.hash)).toBe('sound');
  });
});
