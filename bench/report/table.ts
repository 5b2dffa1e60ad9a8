import type { Finding } from './finding.ts';

export interface NamedFindings {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const heads = ['benchmark', 'what', 'Dagsorden', 'beside', 'ratio', 'promised', 'kept'] as const;

/** All findings as one table in Markdown. */
export function tableOf(all: readonly NamedFindings[]): string {
  const rows = all.flatMap(({ name, findings }) => findings.map((finding) => cellsOf(name, finding)));
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function cellsOf(name: string, { what, ours, beside = '', ratio, promised }: Finding): string[] {
  const kept = promised === undefined ? '' : promised.isKept ? 'yes' : '**no**';
  return [name, what, ours, beside, ratio === undefined ? '' : `${ratio.toFixed(2)} ×`, promised?.limit ?? '', kept];
}

/** @param isLenient whether what depends on the machine is forgiven */
export function brokenPromises(all: readonly NamedFindings[], isLenient: boolean): string[] {
  return all.flatMap(({ name, findings }) =>
    findings
      .filter(({ promised }) => promised?.isKept === false && !(isLenient && promised.dependsOn === 'machine'))
      .map(({ what, ours, promised }) => `${name}: ${what}: ${ours}, promised ${promised?.limit}`),
  );
}
