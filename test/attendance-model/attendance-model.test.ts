import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inMemoryTables } from '../contract/in-memory-tables.ts';
import { tries } from '../depth.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { commands, newModel } from './commands.ts';
import { AttendanceSystem } from './system.ts';

/** What fast-check prints of a divergence goes into these: MODEL_SEED, MODEL_PATH and MODEL_REPLAY (the path of commands). */
const seed = Number(process.env['MODEL_SEED'] ?? randomInt(2 ** 31));
const path = process.env['MODEL_PATH'];
/** A longer look: MODEL_RUNS. */
const runs = Number(process.env['MODEL_RUNS'] ?? tries(150, 500));
const replayPath = process.env['MODEL_REPLAY'];
const replay = { seed, ...(path === undefined ? {} : { path }) };
const steps = fc.commands(commands, {
  maxCommands: 40,
  size: 'max',
  ...(replayPath === undefined ? {} : { replayPath }),
});

test(`${runs} sequences of answers, changes, restarts and repetitions end as the specification says (seed ${seed})`, async () => {
  let sequences = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (sequence, order) => {
      sequences += 1;
      const tables = inMemoryTables();
      const random = randomFrom(order);
      tables.turn = async () => {
        for (let turns = Math.floor(random() * 3); turns > 0; turns -= 1) await setImmediate();
      };
      const model = newModel();
      await fc.asyncModelRun(() => ({ model, real: new AttendanceSystem(tables, model.world, 'moede-1') }), sequence);
    }),
    { ...replay, numRuns: runs },
  );
  expect(sequences).toBe(path === undefined ? runs : 1);
});
