import { writeFile } from 'node:fs/promises';
import type { StatementModel } from '../../../src/answers/statement-features.ts';

const modelFile = new URL('../../../src/answers/statement-model.ts', import.meta.url);

/** Puts these weights into the source, in the place of those in use. */
export async function writeModel({ order, answer }: StatementModel): Promise<void> {
  await writeFile(
    modelFile,
    `import type { StatementModel } from './statement-features.ts';

/** The weights of statements. Learned from questions whose answers are known: see docs/answers.md. */
export const statementModel: StatementModel = {
  order: {
${lines(order)}
  },
  answer: {
${lines(answer)}
  },
};
`,
  );
}

function lines(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([name, weight]) => `    ${name}: ${weight},`)
    .join('\n');
}
