import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { DataVersionFault } from '../storage/migrations/data-version-fault.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { type Output, UsageError } from './command.ts';
import { commands } from './commands.ts';

const helpWords = ['help', '--help', '-h', 'hjælp'];

/** Runs one command: exit code 0 done, 1 failed, 2 wrong use. Errors are one sentence on standard error. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || helpWords.includes(name) || rest.includes('--help')) {
    output.print(cliSentences.usage);
    return name === undefined ? 2 : 0;
  }
  const load = commands.get(name);
  if (load === undefined) {
    output.complain(cliSentences.unknownCommand(name));
    output.complain(cliSentences.usage);
    return 2;
  }
  try {
    const command = await load();
    return await command.run(rest, output);
  } catch (error) {
    return explain(error, output);
  }
}

function explain(error: unknown, output: Output): number {
  if (error instanceof UsageError) {
    output.complain(error.message);
    return 2;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    output.complain(cliSentences.badOption(error.message));
    return 2;
  }
  if (error instanceof DataVersionFault)
    output.complain(cliSentences.dataVersion[error.problem](error.found, error.known));
  else if (error instanceof StorageFault) output.complain(cliSentences.unreachable);
  else output.complain(cliSentences.fault(error instanceof Error ? error.message : String(error)));
  return 1;
}
