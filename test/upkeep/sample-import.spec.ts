import { readFileSync } from 'node:fs';
import { LOCAL_USER } from '../support/actor.js';
import type { ImportReport } from '../../src/exchange/import-report.js';
import type { JobView } from '../../src/jobs/job.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { ENGINES } from '../support/ledger.js';
import { officeFetch } from '../support/people.js';
import { served, type Served } from '../villages/served.js';

describe.each(ENGINES)(
  'the office’s own list of villages, brought into the sample ledger on %s',
  (engine) => {
    let program: Served;
    beforeAll(async () => {
      program = await served(engine);
      await program.app.get(SampleService, { strict: false }).create(LOCAL_USER);
    });
    afterAll(() => program.close());

    it('changes nothing: the sample’s villages are those of the list', async () => {
      const answer = await officeFetch(program.app)(
        `${await program.app.getUrl()}/api/imports/villages?campaign=dawu-2015&name=villages.xlsx`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: readFileSync(new URL('../fixtures/office/villages.xlsx', import.meta.url)),
        },
      );
      const { id, jobId } = (await answer.json()) as { id: string; jobId: string };
      let job: JobView;
      do job = (await program.ask<JobView>('GET', `/jobs/${jobId}?waitMs=10000`)).body;
      while (job.state === 'waiting' || job.state === 'running');
      expect(job).toMatchObject({ state: 'done', error: null });
      const { body } = await program.ask<ImportReport>('GET', `/imports/${id}`);
      expect(body).toMatchObject({
        rows: 31,
        created: 0,
        changed: 0,
        unchanged: 31,
        refused: 0,
        problems: [],
      });
    });
  },
);
