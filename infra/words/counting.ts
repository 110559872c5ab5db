/** What the page counts with while somebody types: the same code as everywhere else. */
export { forcingUcs2, segments } from '../../functions/text/segments';
export { charactersLeft, needsUcs2 } from '../content/writing';
export { dollars } from '../cost/prices';
