import { setTimeout as pause } from 'node:timers/promises';
import type { JobView } from '../../src/jobs/job.js';
import { Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { ENGINES, temporaryPlace, type TemporaryPlace } from '../support/ledger.js';
import { signIn, startProgram, variablesOf } from '../support/program.js';

/** How often the server is killed; `npm run soak` runs this file ten times. */
const KILLS = 20;
/** A kill comes somewhere within so many milliseconds, of the first request or of the first rows of an import. */
const WITHIN_MS = 800;
/** A server is started for every kill. */
const KILLED_WITHIN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 20;
const IMPORTED = 500;

/** What the server has acknowledged: nothing of it may ever be lost. */
class Acknowledged {
  readonly descriptions = new Map<string, { version: number; description: string }>();
  readonly imports = new Set<string>();
}

/** People at work on a server, until it is gone. */
class Office {
  /** Ends when the rows of an import begin to be written. */
  readonly anImport: Promise<void>;
  private tellImport: () => void = () => undefined;
  private gone = false;
  private serial = Date.now();

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly acknowledged: Acknowledged,
  ) {
    this.anImport = new Promise((resolve) => {
      this.tellImport = resolve;
    });
  }

  /**
   * Everybody works until the server dies under them. A new case between the preview of an import and its writing would
   * make the preview false, and the import is refused then; so they do not type while one is imported.
   */
  async work(isImporting: boolean): Promise<void> {
    await Promise.all([
      this.correcting(),
      ...(isImporting ? [this.importing()] : [this.typing(), this.typing()]),
    ]);
  }

  stop(): void {
    this.gone = true;
  }

  private async ask<Answer>(
    method: string,
    path: string,
    body?: object | string,
  ): Promise<Answer | undefined> {
    const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
    try {
      const answer = await fetch(`${this.url}/api/${path}`, {
        method,
        headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': type }) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      // Busy or overtaken: nothing was acknowledged.
      return answer.ok ? (JSON.parse(text) as Answer) : undefined;
    } catch {
      this.gone = true;
      return undefined;
    }
  }

  private async village(): Promise<{ id: string; name: string } | undefined> {
    return (await this.ask<{ rows: { id: string; name: string }[] }>('GET', 'villages'))?.rows[0];
  }

  private async typing(): Promise<void> {
    const village = await this.village();
    while (!this.gone && village !== undefined) {
      this.serial += 1;
      const description = `第 ${this.serial} 件:出借资金没有手续`;
      const made = await this.ask<{ id: string; version: number }>('POST', 'cases', {
        campaignCode: 'dawu-2015',
        villageId: village.id,
        categoryCode: 'funds',
        description,
      });
      if (made !== undefined)
        this.acknowledged.descriptions.set(made.id, { version: made.version, description });
    }
  }

  private async correcting(): Promise<void> {
    while (!this.gone) {
      const [last] = [...this.acknowledged.descriptions].slice(-1);
      if (last === undefined) {
        await pause(5);
        continue;
      }
      const [id, { version }] = last;
      this.serial += 1;
      const description = `第 ${this.serial} 件,改过`;
      const changed = await this.ask<{ version: number }>('PATCH', `cases/${id}`, { version, description });
      if (changed !== undefined)
        this.acknowledged.descriptions.set(id, { version: changed.version, description });
    }
  }

  private async importing(): Promise<void> {
    const village = await this.village();
    while (!this.gone && village !== undefined) {
      this.serial += 1;
      const rows = Array.from(
        { length: IMPORTED },
        (_, at) => `${village.name}\t集体资金\t第 ${this.serial} 批第 ${at} 行:收入不入账\t100.00`,
      );
      const text = ['村名\t问题类别\t问题描述\t涉及金额(元)', ...rows].join('\n');
      const started = await this.ask<{ id: string; jobId: string }>(
        'POST',
        'imports/cases?campaign=dawu-2015&name=粘贴',
        text,
      );
      if (started === undefined) continue;
      if (await this.isCarriedOut(started.jobId)) this.acknowledged.imports.add(started.id);
    }
  }

  private async isCarriedOut(jobId: string): Promise<boolean> {
    for (;;) {
      const job = await this.ask<JobView>('GET', `jobs/${jobId}`);
      if (job === undefined || !['waiting', 'running'].includes(job.state)) return job?.state === 'done';
      if (job.phase === 'applying') this.tellImport();
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** What is wrong with the ledger that the killed server left behind. */
async function wrongWith(place: TemporaryPlace['place'], acknowledged: Acknowledged): Promise<string[]> {
  const storage = await Storage.open(place, TABLES);
  try {
    const { checks } = await new DoctorService(storage).examine();
    const wrong = checks.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`));
    for (const [id, { version, description }] of acknowledged.descriptions) {
      const row = await storage.read.first<{ version: number; description: string }>(
        'SELECT version, description FROM cases WHERE id = ?',
        [id],
      );
      // A later change may have been written whose answer was cut off.
      const isThere = row !== undefined && row.version >= version;
      if (!isThere || (row.version === version && row.description !== description))
        wrong.push(`lost: ${description}`);
    }
    const imports = await storage.read.all<{ id: string; state: string; cases: number }>(
      `SELECT i.id AS "id", i.state AS "state", (SELECT count(*) FROM cases c WHERE c.import_id = i.id) AS "cases"
       FROM imports i`,
    );
    for (const { id, state, cases } of imports) {
      if (cases !== (state === 'applied' ? IMPORTED : 0)) wrong.push(`half an import: ${state} ${cases}`);
      if (acknowledged.imports.has(id) && state !== 'applied') wrong.push(`lost: import ${id}`);
    }
    return wrong;
  } finally {
    await storage.close();
  }
}

describe.each(ENGINES.slice(0, 1))('a server on %s that is killed', (engine) => {
  it(
    'at any moment of work loses nothing that it acknowledged, and starts again',
    async () => {
      const { place, remove } = await temporaryPlace(engine);
      const acknowledged = new Acknowledged();
      try {
        for (let kill = 0; kill < KILLS; kill += 1) {
          const program = await startProgram(variablesOf(place));
          const office = new Office(program.url, await signIn(program.url, place, 'lead'), acknowledged);
          const isImporting = kill % 2 === 1;
          const work = office.work(isImporting);
          // While rows are being written, or just after.
          if (isImporting) await office.anImport;
          await pause(Math.random() * WITHIN_MS);
          await program.end('SIGKILL');
          office.stop();
          await work;
          expect(await wrongWith(place, acknowledged)).toEqual([]);
        }
        const { descriptions, imports } = acknowledged;
        expect(descriptions.size).toBeGreaterThan(KILLS);
        expect(imports.size).toBeGreaterThan(0);
        process.stdout.write(
          `killed ${KILLS} times: ${descriptions.size} cases and ${imports.size} imports were acknowledged, all are there\n`,
        );
      } finally {
        await remove();
      }
    },
    KILLED_WITHIN_MS,
  );
});
