import { createServer, type RequestListener } from 'node:http';
import { say } from './say.ts';

/** Where people's files lie: a server on the loopback interface that answers as a test wants it to. */
export interface FileServer {
  /** "127.0.0.1:5000", for the bot's ALLOWED_FILE_HOSTS. */
  readonly host: string;
  /** How many connections were made, whatever they asked for. */
  readonly connections: number;
  /** Puts a file there. @returns its address */
  put(content: string | Uint8Array): string;
  /** Lets a file be answered for in a way of its own. @returns its address */
  answer(listener: RequestListener): string;
  close(): void;
}

export async function startFileServer(): Promise<FileServer> {
  const listeners = new Map<string, RequestListener>();
  let connections = 0;
  const http = createServer((request, response) => {
    const listener = listeners.get(request.url ?? '');
    if (listener === undefined) say(response, 404);
    else listener(request, response);
  });
  http.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  const answer: FileServer['answer'] = (listener) => {
    // As in the real one, the address has the right to it in it and says nothing of the name.
    const path = `/download?UniqueId=${listeners.size}&tempauth=hemmelig`;
    listeners.set(path, listener);
    return `http://${host}${path}`;
  };
  return {
    host,
    get connections() {
      return connections;
    },
    answer,
    put: (content) =>
      answer((_request, response) => {
        // Not chained: restify, once it is loaded, takes the result from everybody's writeHead.
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        response.end(content);
      }),
    close: () => {
      http.close();
      http.closeAllConnections();
    },
  };
}
