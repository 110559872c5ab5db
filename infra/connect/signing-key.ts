import type { StoredTokens } from './stored-tokens';

/** What signs a text: the account's auth token, or a SharedKey, which signs in another way. */
export interface SigningKey {
  token: string;
  isSharedKey: boolean;
}

/** The account's auth token as a key. */
export function authTokenKey(token: string): SigningKey {
  return { token, isSharedKey: false };
}

/** A SharedKey's secret as a key. */
export function sharedKeyKey(token: string): SigningKey {
  return { token, isSharedKey: true };
}

/** What a secret's texts are signed with: the SharedKey if it has one, else the auth token; undefined without either. */
export function signingKeyOf({ current, sharedKey }: StoredTokens): SigningKey | undefined {
  if (sharedKey) return sharedKeyKey(sharedKey);
  return current ? authTokenKey(current) : undefined;
}
