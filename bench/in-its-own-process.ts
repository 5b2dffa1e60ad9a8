import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Finding } from './report/finding.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Runs one benchmark by itself; its progress comes here. @throws Error when it ends without having told what it found */
export async function runInItsOwnProcess(name: string, isFull: boolean): Promise<readonly Finding[]> {
  const child = fork(program, [name, ...(isFull ? ['--full'] : [])], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let findings: readonly Finding[] | undefined;
  child.on('message', (message) => {
    if (Array.isArray(message)) findings = message;
  });
  const [code] = await once(child, 'exit');
  if (findings === undefined) throw new Error(`The benchmark ${name} ended with ${String(code)} and found nothing.`);
  return findings;
}

/** Tells them to the process that asked for them; false where none did. */
export function tellFindings(findings: readonly Finding[]): boolean {
  if (process.send === undefined) return false;
  process.send(findings);
  return true;
}
