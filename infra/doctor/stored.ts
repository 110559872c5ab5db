import type { StoredTokens } from '../connect/stored-tokens';
import { type Fact, isUnknown } from './check';

/** What the secret holds; undefined if it could not be read, or is damaged. */
export function storedIn(stored: Fact<StoredTokens | 'damaged'>): StoredTokens | undefined {
  return isUnknown(stored) || stored === 'damaged' ? undefined : stored;
}
