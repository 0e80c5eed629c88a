import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkAttachments } from '../../src/attachments/attachment.check.js';
import type { AttachmentView } from '../../src/attachments/attachment.js';
import { BlobStore } from '../../src/storage/blobs.js';
import { evidenceHouse, somebody, type EvidenceHouse } from '../attachments/evidence-house.js';
import { photograph } from '../attachments/pictures.js';
import { ENGINES } from '../support/ledger.js';
import { tamper } from '../support/tamper.js';

describe.each(ENGINES)('a file that was handed in, on %s', (engine) => {
  let house: EvidenceHouse;
  let blobs: BlobStore;
  let handedIn: AttachmentView;
  const officer = somebody('officer', 'officer');

  beforeEach(async () => {
    house = await evidenceHouse(engine);
    blobs = new BlobStore(house.ledger.place.dataDir);
    const answer = await house.ask(officer, 'POST', '/api/attachments?name=receipt.jpg', await photograph());
    expect(answer.status).toBe(201);
    handedIn = answer.body as AttachmentView;
  });
  afterEach(() => house.close());

  const doctor = () => checkAttachments(house.ledger.storage.read, engine, house.ledger.place.dataDir);

  it('is the one that the history tells of', async () => {
    expect(await doctor()).toMatchObject({ ok: true, checked: 1 });
  });

  it('cannot be swapped for another under its own hash', async () => {
    writeFileSync(blobs.pathOf(handedIn.hash), 'another picture');
    expect(await doctor()).toMatchObject({ ok: false, findings: [expect.stringMatching('被改过')] });
  });

  it('cannot be swapped together with the hash in its row, since the chain tells the first one', async () => {
    const other = Buffer.from('another picture');
    const hash = createHash('sha256').update(other).digest('hex');
    mkdirSync(dirname(blobs.pathOf(hash)), { recursive: true });
    writeFileSync(blobs.pathOf(hash), other);
    await tamper(house.ledger, [`UPDATE attachments SET hash = '${hash}' WHERE id = '${handedIn.id}'`]);
    expect(await doctor()).toMatchObject({
      ok: false,
      findings: [expect.stringMatching(`不是留痕所记的那个文件:${hash}`)],
    });
  });
});
