import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';
import { AppModule } from '../../src/app.module.js';
import { CaseService } from '../../src/cases/case.service.js';
import type { CaseView } from '../../src/cases/case.js';
import { ImportCarrying } from '../../src/exchange/import-carrying.js';
import { ImportFiles } from '../../src/exchange/import-files.js';
import { ImportService, UNWATCHED } from '../../src/exchange/import.service.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { BackupMaker } from '../../src/upkeep/backup-maker.js';
import { proveBackup } from '../../src/upkeep/backup-proof.js';
import { BackupReader } from '../../src/upkeep/backup-reader.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { restoreLedger } from '../../src/upkeep/restore-ledger.js';
import { SampleService } from '../../src/upkeep/sample.service.js';

export const IMPORTED = 500;
const CAMPAIGN = 'dawu-2015';
const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };

/** The sample ledger with all its services, in a folder of its own, and what it has acknowledged. */
export class TriedLedger {
  /** Below this folder calls fail. */
  readonly root = mkdtempSync(join(tmpdir(), 'faults-'));
  readonly dataDir = join(this.root, 'data');
  /** Descriptions of the cases whose recording was acknowledged, by id; an edit replaces them. */
  readonly acknowledged = new Map<Id, string>();
  private app: INestApplicationContext | undefined;
  private opened: Storage | undefined;
  private counter = 0;

  async open(): Promise<void> {
    mkdirSync(this.dataDir, { recursive: true });
    this.opened = await Storage.open({ dataDir: this.dataDir }, TABLES);
    const wiring = AppModule.of({ storage: this.opened, clock });
    this.app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
  }

  async begin(): Promise<void> {
    await this.open();
    await this.service(SampleService).create(SYSTEM_ACTOR);
  }

  get storage(): Storage {
    if (this.opened === undefined) throw new Error('the ledger is not open');
    return this.opened;
  }

  service<Service>(type: new (...args: never[]) => Service): Service {
    if (this.app === undefined) throw new Error('the ledger is not open');
    return this.app.get<Service>(type, { strict: false });
  }

  async close(): Promise<void> {
    await this.app?.close();
    await this.opened?.close();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Records a case that no other is like. */
  async record(): Promise<CaseView> {
    this.counter += 1;
    const description = `第 ${this.counter} 件:村集体资金出借给个人,没有手续`;
    const made = await this.service(CaseService).register(SYSTEM_ACTOR, CAMPAIGN, {
      villageId: await this.village(),
      categoryCode: 'funds',
      description,
      amountKind: 'known',
      selfAmountFen: 1_234_500 + this.counter,
      responsiblePerson: '冯某',
    });
    this.acknowledged.set(made.id, description);
    return made;
  }

  /** Edits a case that was recorded. */
  async edit(one: { readonly id: Id; readonly version: number }): Promise<CaseView> {
    this.counter += 1;
    const description = `第 ${this.counter} 件,改过`;
    const changed = await this.service(CaseService).edit(SYSTEM_ACTOR, one.id, one.version, { description });
    this.acknowledged.set(one.id, description);
    return changed;
  }

  /** The case as the ledger has it now. */
  async versionOf(id: Id): Promise<{ id: Id; version: number }> {
    const row = await this.storage.read.first<{ version: number }>('SELECT version FROM cases WHERE id = ?', [
      id,
    ]);
    if (row === undefined) throw new Error(`the case ${id} is gone`);
    return { id, version: row.version };
  }

  private async village(): Promise<Id> {
    const row = await this.storage.read.first<{ id: Id }>(
      'SELECT id FROM villages ORDER BY print_order LIMIT 1',
    );
    return row?.id ?? '';
  }

  /** Reads 500 rows and plans them; nothing is written yet but the plan. */
  async planImport(): Promise<Id> {
    const village = await this.storage.read.first<{ name: string }>(
      'SELECT name FROM villages ORDER BY print_order LIMIT 1',
    );
    this.counter += 1;
    const rows = Array.from({ length: IMPORTED }, (_, at) =>
      [village?.name ?? '', '集体资金', `第 ${this.counter} 批第 ${at} 行:收入不入账`, '100.00'].join('\t'),
    );
    const importId = newId();
    const text = ['村名\t问题类别\t问题描述\t涉及金额(元)', ...rows].join('\n');
    await this.service(ImportFiles).receive(importId, Readable.from([Buffer.from(text)]));
    const order = {
      importId,
      kind: 'cases',
      campaignCode: CAMPAIGN,
      file: '粘贴',
      dryRun: true,
      takeGood: false,
      opening: false,
    } as const;
    const report = await this.service(ImportService).run(SYSTEM_ACTOR, order, UNWATCHED);
    if (report.created !== IMPORTED || report.refused > 0)
      throw new Error(JSON.stringify(report.problems.slice(0, 3)));
    return importId;
  }

  apply(importId: Id): Promise<unknown> {
    return this.service(ImportCarrying).apply(SYSTEM_ACTOR, importId, false, UNWATCHED);
  }

  undo(importId: Id): Promise<unknown> {
    return this.service(ImportService).undo(SYSTEM_ACTOR, importId);
  }

  /** State of an import and how many of its cases count; an import is whole or not there at all. */
  async importState(importId: Id): Promise<{ state: string; cases: number }> {
    const row = await this.storage.read.first<{ state: string; cases: number }>(
      `SELECT i.state AS "state", (SELECT count(*) FROM cases c WHERE c.import_id = i.id AND c.state <> 'voided') AS "cases"
       FROM imports i WHERE i.id = ?`,
      [importId],
    );
    return row ?? { state: 'gone', cases: 0 };
  }

  /** What is wrong with the ledger: every check of the doctor, and every acknowledged write that is not there. */
  async faults(): Promise<string[]> {
    const { checks } = await this.service(DoctorService).examine();
    const found = checks.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`));
    for (const [id, description] of this.acknowledged) {
      const row = await this.storage.read.first<{ description: string }>(
        'SELECT description FROM cases WHERE id = ?',
        [id],
      );
      if (row === undefined) found.push(`an acknowledged case is gone: ${description}`);
    }
    return found;
  }

  backup(file: string): Promise<unknown> {
    return this.service(BackupMaker).here({ file, passphrase: null, report: () => undefined });
  }
}

/** Whether a file is a whole backup of a sound ledger. */
export async function isProved(file: string): Promise<boolean> {
  const reader = await BackupReader.open(file, null, tmpdir());
  try {
    return (await proveBackup(reader)).faults.length === 0;
  } finally {
    await reader.close();
  }
}

/** A place with an old ledger of one town, into which a backup is brought back. */
export class TriedPlace {
  readonly root = mkdtempSync(join(tmpdir(), 'faults-'));
  private readonly old = join(this.root, 'old');
  readonly dataDir = join(this.root, 'data');

  async begin(): Promise<void> {
    mkdirSync(this.old);
    const storage = await Storage.open({ dataDir: this.old }, TABLES);
    await storage.unitOfWork.run('test', ({ sql }) =>
      sql.run("INSERT INTO towns (code, name) VALUES ('1', '原账本')"),
    );
    await storage.close();
  }

  /** The old ledger again, as if nothing had been tried. */
  again(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
    cpSync(this.old, this.dataDir, { recursive: true });
  }

  restore(file: string): Promise<unknown> {
    const place = { dataDir: this.dataDir };
    const order = { place, tables: TABLES, file, passphrase: null, stamp: 'before', acceptFaults: false };
    return restoreLedger({ ...order, tell: () => undefined });
  }

  /** Which whole ledger is there: the old one or the restored one; what is wrong with it where it is neither. */
  async found(): Promise<string> {
    if (!existsSync(join(this.dataDir, 'ledger.sqlite'))) return `none: ${readdirSync(this.dataDir).join()}`;
    const storage = await Storage.open({ dataDir: this.dataDir }, TABLES);
    try {
      const { ok, checks } = await new DoctorService(storage).examine();
      if (!ok) return JSON.stringify(checks.filter((check) => !check.ok));
      const [town] = await storage.read.all<{ name: string }>('SELECT name FROM towns');
      return town?.name === '原账本' ? 'old' : 'restored';
    } finally {
      await storage.close();
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
