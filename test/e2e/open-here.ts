import { openDocument } from '../../src/documents/open-document.ts';
import { readAndParse } from '../../src/documents/read-and-parse.ts';
import { loadReader } from '../../src/documents/read-source.ts';

/**
 * Opens a file in the process of the test: the same reader and parser, without the half second that a child process takes. Its
 * guards are tested where they are meant: test/e2e/files.test.ts, hostile-files.test.ts and test/unit/documents/.
 */
export const openHere: typeof openDocument = (fileName, bytes, options) =>
  openDocument(fileName, bytes, {
    ...options,
    run: async (format, file) => readAndParse(file, await loadReader(format)),
  });
