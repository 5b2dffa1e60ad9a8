import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

/**
 * What happens to a request: `pass` it on; cut the connection before (`lose-request`) or after (`lose-response`) storage
 * has carried it out, or in the middle of the answer's body (`cut-response`), or keep silent from there on
 * (`stall-response`); `hang` without ever answering; or say that storage is `busy` (503), or that a
 * table of that name is `being-deleted` (409).
 */
export type Fate =
  | 'pass'
  | 'lose-request'
  | 'lose-response'
  | 'cut-response'
  | 'stall-response'
  | 'hang'
  | 'busy'
  | 'being-deleted';

export interface PassingRequest {
  /** From 1, retries counted. */
  readonly count: number;
  readonly method: string;
  readonly path: string;
  /** The same for each try of one request. */
  readonly clientRequestId: string;
}

export interface FaultyProxy {
  readonly connectionString: string;
  close(): Promise<void>;
}

/**
 * A network between client and storage, tables and blobs alike, that loses what it is told to lose, or waits for
 * something else to happen first.
 */
export async function startFaultyProxy(
  connectionString: string,
  fateOf: (request: PassingRequest) => Fate | Promise<Fate>,
): Promise<FaultyProxy> {
  let count = 0;
  const servers = new Map<string, Server>();
  for (const [address, target] of connectionString.matchAll(/127\.0\.0\.1:(\d+)/g)) {
    const server = createServer(async (request, response) => {
      count += 1;
      const { method = '', url: path = '', headers } = request;
      const fate = await fateOf({ count, method, path, clientRequestId: String(headers['x-ms-client-request-id']) });
      if (fate === 'hang') return;
      if (fate === 'lose-request') request.socket.destroy();
      else if (fate === 'busy') {
        // Not chained: restify, once it is loaded, takes the result from everybody's writeHead.
        response.writeHead(503);
        response.end();
      } else if (fate === 'being-deleted') {
        response.writeHead(409, { 'content-type': 'application/json' });
        const message = { lang: 'en-US', value: 'The specified table is being deleted. Try operation later.' };
        response.end(JSON.stringify({ 'odata.error': { code: 'TableBeingDeleted', message } }));
      } else forward(Number(target), request, response, fate);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.set(address, server);
  }
  return {
    connectionString: connectionString.replace(/127\.0\.0\.1:\d+/g, (address) => addressOf(servers.get(address))),
    close: async () => {
      for (const server of servers.values()) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function addressOf(server: Server | undefined): string {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return `127.0.0.1:${address.port}`;
}

function forward(port: number, request: IncomingMessage, response: ServerResponse, fate: Fate): void {
  const { method, url: path, headers } = request;
  const onward = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    if (fate === 'lose-response') {
      answer.resume().on('end', () => request.socket.destroy());
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (fate === 'pass') {
      answer.pipe(response);
      return;
    }
    answer.once('data', (chunk) => {
      answer.destroy();
      response.write(chunk, () => {
        if (fate === 'cut-response') request.socket.destroy();
      });
    });
  });
  onward.on('error', () => request.socket.destroy());
  request.pipe(onward);
}
