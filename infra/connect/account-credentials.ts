import { UserError } from '../terminal/user-error';
import type { Credentials } from '../twilio/client';
import { askCredentials, credentialsIn } from './credentials';
import type { Session } from './session';
import type { StoredTokens } from './stored-tokens';

/** The credentials in the environment, or else those in the secret; undefined if neither has any. */
export function knownCredentials(
  { account, current }: Partial<Pick<StoredTokens, 'account' | 'current'>>,
  env: Session['io']['env'],
): Credentials | undefined {
  return credentialsIn(env) ?? (account && current ? { account, token: current } : undefined);
}

/** Those of the account that connect has set something in; asked for if they are not known. */
export async function accountCredentials({ stored, io }: Pick<Session, 'stored' | 'io'>): Promise<Credentials> {
  const { account } = stored;
  const isTheirs = (one: Credentials | undefined) => one !== undefined && (!account || one.account === account);
  const known = [knownCredentials(stored, io.env), knownCredentials(stored, {})].find(isTheirs);
  const found = known ?? (await askCredentials(io.env, io.ask));
  if (isTheirs(found)) return found;
  throw new UserError(`What connect has set is in the account ${account}: give its SID and its auth token.`);
}
