import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection to somewhere else, overheard. */
export interface Wiretap {
  url: string;
  /** Every HTTP request so far, as its bytes were sent. */
  requests(): string[];
  stop(): Promise<void>;
}

/** Forwards to `target` and keeps all that is sent there. */
export async function startWiretap(target: string): Promise<Wiretap> {
  const { hostname, port } = new URL(target);
  const heard: Buffer[][] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const sent: Buffer[] = [];
    heard.push(sent);
    const onward = connect(Number(port), hostname);
    client
      .on('data', (chunk) => sent.push(chunk))
      .pipe(onward)
      .pipe(client);
    for (const [one, other] of [
      [client, onward],
      [onward, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => open.delete(one) && other.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () =>
      heard.flatMap((sent) =>
        Buffer.concat(sent)
          .toString('latin1')
          .split(/(?=POST \/ HTTP\/1\.1\r\n)/),
      ),
    async stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
