/** The topics that people ask about, for which every language has words. */
export const ASKED = ['help', 'info', 'report', 'child', 'abuse', 'crisis', 'privacy'] as const;
export const TOPICS = [...ASKED, 'needs', 'emergency', 'thanks', 'optout', 'quiet', 'machine'] as const;

/**
 * What a text is about. `other` was not understood and is answered like `help`; `needs` is food, a bed, a lawyer;
 * `emergency` takes us for 911; `optout` asks in other words than STOP not to be texted; `quiet` may come from
 * somebody who must not learn what this number is; `machine` is an automatic reply, and gets none.
 */
export type Topic = (typeof TOPICS)[number] | 'other';

/** Topics with a reply. */
export const ANSWERED = TOPICS.filter((topic) => topic !== 'machine');
/** Topics that a text is counted under: `quiet` goes with `thanks`, so that no count tells of it. */
export const COUNTED = ANSWERED.filter((topic) => topic !== 'quiet');

/** What else a reply depends on: `self`, a child writes for himself; `text-first`, who writes cannot speak or hear. */
export const VARIANTS = ['self', 'text-first'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A topic and a variant that words can mean: `child self`. */
export const VARIED = ['child self', 'abuse self', 'help text-first'] as const;

declare const fromContent: unique symbol;
/** The code of a language file (`en`); made only from content, so that nothing a person sent can pass for one. */
export type Language = string & { readonly [fromContent]: 'language' };
/** A region named in hotlines.json (`KS`); made only from content. */
export type Region = string & { readonly [fromContent]: 'region' };
