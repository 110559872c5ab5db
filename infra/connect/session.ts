import type { TokensSecret } from '../aws/tokens-secret';
import type { Ask } from '../terminal/ask';
import type { Options } from './options';
import type { Outputs } from './outputs';
import type { Proving } from './prove';
import type { Steps } from './steps';
import type { Kept } from './stored-tokens';

/** What connect's other ways, undo and rotate, work with. */
export interface World {
  options: Options;
  outputs: Outputs;
  secret: TokensSecret;
  kept: Kept;
  ask: Ask;
  say(line: string): void;
  steps: Steps;
  proving: Proving;
  environment: Readonly<Record<string, string | undefined>>;
}
