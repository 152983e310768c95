// `node scripts/run.mjs demo/start.ts …`: the dependencies, then the TypeScript entry, in one process, so that a
// signal sent to `npm start` reaches it.
import './dependencies.mjs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { register } = await import('tsx/cjs/api');
register();
process.argv.splice(1, 1);
const entry = resolve(process.argv[1] ?? '');
process.argv[1] = entry;
createRequire(import.meta.url)(entry);
