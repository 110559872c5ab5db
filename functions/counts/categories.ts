/** What a text can be counted under: names by code, the main language first. */
export interface Categories {
  /** In the order in which they are shown; OTHER, which the content does not name, is the last. */
  topics: Readonly<Record<string, string>>;
  languages: Readonly<Record<string, string>>;
  regions: Readonly<Record<string, string>>;
}
