import { createServer } from 'node:http';

/** Where replies go: a service that takes each at once and looks at none, so that what is measured is the bot. */
export interface ReplySink {
  /** For the activities' `serviceUrl`. */
  readonly url: string;
  /** "127.0.0.1:…" */
  readonly host: string;
  /** How many messages have come. */
  count(): number;
  close(): void;
}

export async function openReplySink(): Promise<ReplySink> {
  let messages = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      // That somebody is typing is no reply.
      if (request.method === 'POST' && Buffer.concat(chunks).includes('"type":"message"')) messages += 1;
      // Not chained: restify, once it is loaded, takes the result from everybody's writeHead.
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: String(requests) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  return {
    url: `http://${host}/emea/`,
    host,
    count: () => messages,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
