import 'reflect-metadata';
import { callShell } from './cli/shell.js';

const { code, stdout, stderr } = await callShell(process.argv.slice(2), {
  environment: process.env,
  tell: (sentence) => void process.stderr.write(`${sentence}\n`),
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = code;
