import type { Command } from './command.ts';

/** Every command by its name. Loaded when it is asked for: only the demo needs the platform's SDK, which takes a second. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['parse', async () => (await import('./parse.ts')).parse],
  ['import', async () => (await import('./import.ts')).importCommand],
  ['ask', async () => (await import('./ask.ts')).ask],
  ['plan', async () => (await import('./plan.ts')).plan],
  ['attendance', async () => (await import('./attendance.ts')).attendance],
  ['feedback', async () => (await import('./feedback.ts')).feedback],
  ['erase', async () => (await import('./erase.ts')).erase],
  ['retention', async () => (await import('./retention.ts')).retention],
  ['audit', async () => (await import('./audit.ts')).audit],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['export', async () => (await import('./export.ts')).exportCommand],
  ['import-backup', async () => (await import('./import-backup.ts')).importBackup],
  ['demo', async () => (await import('./demo.ts')).demo],
]);
