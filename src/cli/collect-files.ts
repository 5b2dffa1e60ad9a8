import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What is taken from a folder; a file that is named itself is taken whatever it is called. */
const DOCUMENTS = new Set(['.docx', '.pdf', '.md', '.txt']);

export interface CollectedFiles {
  /** In the order of the arguments, those of a folder by name. */
  readonly paths: readonly string[];
  /** How many other files the folders hold, hidden ones left out. */
  readonly skipped: number;
  readonly hasFolder: boolean;
}

/** The documents that paths mean: a file means itself, a folder all documents in it and below it. */
export async function collectFiles(paths: readonly string[]): Promise<CollectedFiles> {
  const found: string[] = [];
  let skipped = 0;
  let hasFolder = false;
  for (const path of paths) {
    if (!(await isFolder(path))) {
      found.push(path);
      continue;
    }
    hasFolder = true;
    const files = await filesBelow(path);
    const documents = files.filter((file) => DOCUMENTS.has(extname(file).toLowerCase()));
    found.push(...documents);
    skipped += files.length - documents.length;
  }
  return { paths: [...new Set(found)], skipped, hasFolder };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  // "~$…" is the mark that Word leaves beside a document that is open.
  const seen = entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'));
  for (const entry of seen.sort((x, y) => x.name.localeCompare(y.name, 'da', { numeric: true }))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else files.push(path);
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
