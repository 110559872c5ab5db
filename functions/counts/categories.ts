/** What a text can be counted under, besides its topic: names by code, the main language first. */
export interface Categories {
  languages: Readonly<Record<string, string>>;
  regions: Readonly<Record<string, string>>;
}
