import { setTimeout as wait } from 'node:timers/promises';
import { formerAddresses } from '../aws/former';
import { type TokensSecret, tokensSecret } from '../aws/tokens-secret';
import type { Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';
import { post } from '../twilio/post';
import { connectNumber } from './connect-number';
import { optionsFrom } from './options';
import { ourHosts } from './our-hosts';
import { deployed } from './outputs';
import { retire } from './retire';
import { rotate } from './rotate';
import { sharedKey } from './shared-key';
import { startSteps } from './steps';
import { parseStoredTokens, type StoredTokens } from './stored-tokens';
import { undo } from './undo';

/** `npm run connect`: wires a number to the deployed stack, undoes or retires that, rotates the auth token, or puts a SharedKey in its place. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = optionsFrom(args);
  /** A line that is indented is laid out already. */
  const say = (line: string) => void io.out.write(`${/^\s/.test(line) ? line : wrap(line, io.columns).join('\n')}\n`);
  const steps = startSteps(say);
  io.whereThingsStand = steps.whereThingsStand;

  const outputs = await deployed(options.stack);
  const secret = tokensSecret(outputs.tokensSecret);
  const stored = await readStored(secret);
  const proof = { post, wait: (ms: number) => wait(ms), say };
  const hosts = ourHosts(outputs, stored, await formerAddresses(options.stack));
  const session = { io, options, outputs, secret, stored, hosts, steps, proof, say };
  if (options.undo) return undo(session);
  if (options.retire) await retire(session);
  else if (options.rotate) await rotate(session);
  else if (options.sharedKey) await sharedKey(session);
  else await connectNumber(session);
  return 0;
}

/** Of a damaged secret, what is kept to be put back is still in the version before it, if somebody has edited it by hand. */
async function readStored(secret: TokensSecret): Promise<StoredTokens> {
  const found = parseStoredTokens((await secret.read()).text);
  if (found !== 'damaged') return found;
  const before = parseStoredTokens(await secret.readPrevious());
  return { ...(before === 'damaged' ? { changed: [] } : before), current: '' };
}
