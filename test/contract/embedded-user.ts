import { startEmbeddedStorage } from '../../src/storage/embedded-azurite.ts';

/** A process that uses the embedded storage of a folder until its standard input ends. */
const [, , folder = ''] = process.argv;
const storage = await startEmbeddedStorage(folder);
process.stdout.write(`${storage.connectionString}\n`);
process.stdin.resume().on('end', async () => {
  await storage.close();
  process.exit(0);
});
