import { benches, measuredNames } from './benches.ts';
import { readCommand } from './command.ts';
import { runInItsOwnProcess, tellFindings } from './in-its-own-process.ts';
import { brokenPromises, type NamedFindings, tableOf } from './report/table.ts';
import { writePerformance } from './report/write-performance.ts';

const usage = `npm run bench -- [NAME] [--full] [--lenient] [--write]
  NAME       one of ${Object.keys(benches).join(', ')}; without it: ${measuredNames.join(', ')}
  --full     the long form
  --lenient  what depends on the machine, too (time, memory), decides nothing
  --write    puts the table into docs/performance.md`;

const command = readCommand(process.argv.slice(2));
const bench = command.name === undefined ? undefined : benches[command.name];
if (command.name !== undefined && bench === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (command.name !== undefined && bench !== undefined) {
  const findings = await bench(command);
  if (!tellFindings(findings) && findings.length > 0) await judge([{ name: command.name, findings }]);
} else {
  const all: NamedFindings[] = [];
  // Each in a process of its own, as none is to be fast by what another has warmed, or slow by what it has left.
  for (const name of measuredNames) all.push({ name, findings: await runInItsOwnProcess(name, command.isFull) });
  await judge(all);
}

async function judge(all: readonly NamedFindings[]): Promise<void> {
  process.stdout.write(`\n${tableOf(all)}\n`);
  if (command.isWritten) await writePerformance(all, process.argv.slice(2));
  const broken = brokenPromises(all, command.isLenient);
  for (const line of broken) process.stderr.write(`not kept: ${line}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
