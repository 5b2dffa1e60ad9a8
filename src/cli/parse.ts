import { parseArgs } from 'node:util';
import { documentJson } from '../minutes/parse/document-json.ts';
import type { Command } from './command.ts';
import { readFiles } from './read-files.ts';

/** `parse`: what documents say, one JSON object a file; nothing is stored. */
export const parse: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    return readFiles(positionals, output, async ({ parsed, source }) => {
      const json = documentJson(parsed, source.fileName);
      output.print(values.json ? JSON.stringify(json) : JSON.stringify(json, undefined, 2));
      return true;
    });
  },
};
