declare const fromContent: unique symbol;
/** The code of a language file (`en`); made only from content, so that nothing a person sent can pass for one. */
export type Language = string & { readonly [fromContent]: 'language' };
/** A region named in hotlines.json (`KS`); made only from content. */
export type Region = string & { readonly [fromContent]: 'region' };
/** What a text is about: a topic named in hotlines.json (`help`), or one of the two below; made only from content. */
export type Topic = string & { readonly [fromContent]: 'topic' };

/** The word of a poster named in hotlines.json (`BLUE`), which stands for a kind of place; made only from content. */
export type Poster = string & { readonly [fromContent]: 'poster' };

/** What was not understood, and gets the reply of the content's fallback. */
export const OTHER = 'other' as Topic;
/** An automatic reply, which gets none. */
export const MACHINE = 'machine' as Topic;

/** What else a reply depends on: `self`, who writes is the child, or is hurt; `text-first`, who writes cannot speak or hear. */
export const VARIANTS = ['self', 'text-first'] as const;
export type Variant = (typeof VARIANTS)[number];
