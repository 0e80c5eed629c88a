import { randomBytes } from 'node:crypto';

/** Names this run of the tests for all the processes that share it. */
export default function beginRun() {
  process.env.LEDGER_TEST_RUN = randomBytes(6).toString('hex');
}
