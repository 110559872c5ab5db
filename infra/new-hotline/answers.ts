import { existsSync } from 'node:fs';
import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import { reserved } from '../../functions/sms/carrier-words';
import { isTopicName } from '../content/check-topics';

/** A number with the page that gives it. */
export interface NumberAndPage {
  number: string;
  page: string;
}

/** What the ten questions ask for. */
export interface Answers {
  folder: string;
  country: string;
  name: string;
  call: NumberAndPage;
  /** Undefined if nobody can text it. */
  text: string | undefined;
  hours: string;
  crisis: NumberAndPage;
  emergency: NumberAndPage;
  topics: string[];
  hidden: string[];
  /** Codes, the main one first. */
  languages: string[];
}

/** What the file of one language is made of. */
export type Words = Pick<Answers, 'text' | 'hours' | 'topics' | 'hidden'>;

/** Each of these says what is wrong with an answer, or nothing. */
export type Wrong = (typed: string) => string | undefined;

export const inFolder: Wrong = (typed) => {
  if (!typed) return 'Write where the folder shall be, like ../tenants.';
  return existsSync(typed) ? `${typed} is there already: name a folder that is not.` : undefined;
};

/** `CA en, fr`: two letters of the country, and of its languages, the main one first; English if none is named. */
export function countryAndLanguages(typed: string): Pick<Answers, 'country' | 'languages'> {
  const [country = '', ...codes] = typed.split(/[\s,]+/).filter((one) => one !== '');
  return {
    country: country.toUpperCase(),
    languages: codes.length > 0 ? codes.map((code) => code.toLowerCase()) : ['en'],
  };
}

export const inCountry: Wrong = (typed) => {
  const { country, languages } = countryAndLanguages(typed);
  if (!isSupportedCountry(country)) return 'Write the two letters of a country, like US or CA.';
  const bad = languages.find((code, i) => !/^[a-z]{2,3}$/.test(code) || languages.indexOf(code) !== i);
  return bad && `"${bad}" is no language, or is there twice: write the letters of each once, like en, es.`;
};

export const inName: Wrong = (typed) => (typed ? undefined : 'Write what the line is called.');

export const inHours: Wrong = (typed) => (typed && typed.length <= 20 ? undefined : 'Write them in short, like 24/7.');

/** A number in E.164 or a short one; undefined if it is neither in this country. */
export function numberIn(typed: string, country: string): string | undefined {
  if (/^\d{3,6}$/.test(typed)) return typed;
  const parsed = parsePhoneNumber(typed, country as CountryCode);
  return parsed?.isValid() ? parsed.number : undefined;
}

export function inNumber(country: string): Wrong {
  return (typed) =>
    !typed || numberIn(typed, country) ? undefined : 'That is no valid phone number: look it up again.';
}

/** `1-416-555-0142 https://www.example.org`: the page is the last word. */
export function numberAndPage(typed: string, country: string): NumberAndPage | undefined {
  const [, written = '', page = ''] = /^(.*\S)\s+(https:\/\/\S+\.\S+)$/.exec(typed) ?? [];
  const number = numberIn(written, country);
  return number && URL.canParse(page) ? { number, page } : undefined;
}

export function inNumberAndPage(country: string): Wrong {
  return (typed) =>
    numberAndPage(typed, country)
      ? undefined
      : 'Write a valid number, a space, and the page that gives it, like 988 https://988.ca.';
}

/** What stands between commas. */
export function listed(typed: string): string[] {
  return typed.split(',').flatMap((one) => one.trim().toLowerCase() || []);
}

/** The hotline has these in any case. */
export const OWN_TOPICS = ['help', 'info', 'privacy', 'crisis', 'thanks', 'optout'];

export const inTopics: Wrong = (typed) => {
  const names = listed(typed);
  const bad = names.find(
    (name) => !isTopicName(name) || reserved(name) || [...OWN_TOPICS, 'text', 'stop'].includes(name),
  );
  if (bad)
    return `"${bad}" cannot be one: write other single words in small letters, with commas, like eviction, heat.`;
  return new Set(names).size === names.length ? undefined : 'One is there twice: write each once.';
};

export const inHidden: Wrong = (typed) =>
  listed(typed).length > 0 ? undefined : 'Write at least one, like shelter, or trafficking.';
