/**
 * What a topic is to the code, which knows no topic by its name. `help`: somebody may be in danger; `crisis`: somebody
 * may end his life; `needs`: food, a bed, or this number taken for another; `advice`: a question without danger;
 * `information`: what this number is; `privacy`: who sees this; `law-enforcement`: telling it to the law; `thanks` asks
 * for nothing; `optout` asks in other words than STOP not to be texted; `quiet` may come from somebody who must not
 * learn what this number is.
 */
export type Kind = Request | 'needs' | 'information' | SmallTalk;

/** A person who writes this asks for something. */
const REQUESTS = ['help', 'crisis', 'advice', 'privacy', 'law-enforcement'] as const;
type Request = (typeof REQUESTS)[number];

/** What is said to end a conversation: it may be misread for nothing else, and its reply stays short. */
const SMALL_TALK = ['thanks', 'optout', 'quiet'] as const;
type SmallTalk = (typeof SMALL_TALK)[number];

const NEAR_BY: readonly Kind[] = ['help', 'crisis', 'needs', 'advice'];

export const KINDS: readonly Kind[] = [...REQUESTS, 'needs', 'information', ...SMALL_TALK];

/** Whether somebody who writes of it asks for something; undefined is what was not understood, or a machine's. */
export function isRequest(kind: Kind | undefined): boolean {
  return REQUESTS.some((one) => one === kind);
}

/** Whether people ask about it in every language, so that each has words for it. */
export function isAsked(kind: Kind | undefined): boolean {
  return kind === 'information' || isRequest(kind);
}

export function isSmallTalk(kind: Kind | undefined): boolean {
  return SMALL_TALK.some((one) => one === kind);
}

/** Whether whoever writes of it may be told of a service near by. */
export function mayHaveService(kind: Kind | undefined): boolean {
  return NEAR_BY.some((one) => one === kind);
}
