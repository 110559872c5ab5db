import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from './user-error';

const USUAL = 3000;

/** The port that PORT names, 3000 if it names none; 0 is any free one. Throws a UserError for anything else. */
export function portFrom(wanted: string | undefined): number {
  if (!wanted) return USUAL;
  const port = /^\d{1,5}$/.test(wanted) ? Number(wanted) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UserError(`PORT is ${JSON.stringify(wanted)}, which is not a port: give it a number from 1 to 65535.`);
}

/** Listens on 127.0.0.1 only and gives the port; rejects with a UserError if that port cannot be had. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE')
        reject(new UserError(`Port ${port} is taken: end what uses it, or choose another: ${another(port)}`));
      else if (code === 'EACCES')
        reject(new UserError(`Port ${port} is not allowed here: choose one above 1023: ${another(USUAL)}`));
      else reject(new UserError(`Port ${port} cannot be listened on: ${message}.`));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function another(port: number): string {
  return `PORT=${port < 65_535 ? port + 1 : USUAL} npm start`;
}
