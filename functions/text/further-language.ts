/** A language that has one line and no words of ours: how it is found, and the whole reply to a text in it. */
export interface Further {
  /** Of its language: `ht`, `zh-Hant`. */
  code: string;
  reply: string;
  /** As Unicode names it, if the script alone tells it from most others. */
  script?: string;
  /** Those that only it has among the languages in its script, or among all. */
  letters?: string;
  /** Letters of its script that it does not use. */
  never?: string;
  /** Frequent words, plain, with a space between two; `*` stands for two letters or more, and `l'` for what is before an apostrophe. */
  words?: string;
}
