import type { TokensSecret } from '../aws/tokens-secret';
import type { Io } from '../terminal/io';
import type { Options } from './options';
import type { Hosts } from './our-hosts';
import type { Outputs } from './outputs';
import type { ProofTools } from './prove';
import type { Steps } from './steps';
import type { StoredTokens } from './stored-tokens';

/** What connecting, undoing and rotating have in common. */
export interface Session {
  io: Io;
  options: Options;
  outputs: Outputs & { region: string; status: string };
  secret: TokensSecret;
  stored: StoredTokens;
  hosts: Hosts;
  steps: Steps;
  proof: ProofTools;
  say(line: string): void;
}

/** Asks before anything changes, unless `--yes` was given; a no is told. */
export async function isAgreed({ io, options, say }: Session, question: string, otherwise: string): Promise<boolean> {
  const isYes = options.yes || (await io.ask.yes(question, otherwise));
  if (!isYes) say('Nothing was changed.');
  return isYes;
}
