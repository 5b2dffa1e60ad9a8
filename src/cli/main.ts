#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// As in src/main.ts: of a short command most of the time is loading.
enableCompileCache();
const { runCommandLine } = await import('./run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
