import { register } from 'node:module';

// A fault is told by its line in the source.
process.setSourceMapsEnabled(true);
register('./typescript-hooks.mjs', import.meta.url);
