// A bare Fastify route over a ledger's file: the 50 first cases of a village by index, without a total.
import { Database } from './driver.mjs';
import Fastify from 'fastify';

const [file, campaignId, villageId] = process.argv.slice(2);
const database = new Database(file, { readonly: true });
const page = database.prepare(
  'SELECT * FROM cases WHERE campaign_id = ? AND village_id = ? ORDER BY no LIMIT 50',
);
const app = Fastify();
app.get('/api/page', (_request, reply) => reply.send({ rows: page.all(campaignId, villageId) }));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.on('SIGTERM', () => process.exit(0));
