import type { TokensSecret } from '../edges/tokens-secret';
import type { Ask } from './connect-ask';
import type { Kept } from './connect-kept';
import type { Options } from './connect-options';
import type { Proving } from './connect-prove';
import type { Outputs } from './connect-stack';
import type { Steps } from './connect-steps';

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
