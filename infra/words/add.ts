import type { ContentFiles } from '../content/schema';
import type { Addition } from './addition';
import { type Edit, valueAt } from './edit';
import { hoursMeant } from './hours-typed';
import type { Json } from './json-style';
import { numberMeant } from './meant';

const HOTLINES = 'hotlines.json';
const SERVICES = 'services.json';

/** The edits that an addition means. What is there already is not written over: each says that nothing is. */
export function editsFor(addition: Addition, { hotlines, languages }: ContentFiles): Edit[] {
  const put = (path: string[], value: Json): Edit => ({ file: HOTLINES, path, value });
  const emptyReplies = (key: string) =>
    Object.entries(languages)
      .filter(([, { replies }]) => !Object.hasOwn(replies, key))
      .map(([code]): Edit => ({ file: `${code}.json`, path: ['replies', key], value: [''] }));
  switch (addition.what) {
    case 'line': {
      const { key, name, kind, region, source } = addition;
      const call = numberMeant(addition.call, hotlines.country);
      const line = {
        name,
        kind,
        call,
        hours: '24/7',
        languages: listed(addition.languages),
        region,
        source,
        verified: false,
      };
      return [put(['lines', key], line)];
    }
    case 'service': {
      const { key, name, kind, region, source, date } = addition;
      const towns = listed(addition.towns);
      const service = {
        name,
        kind,
        call: numberMeant(addition.call, hotlines.country),
        area: { [region]: towns.length > 0 ? { towns } : {} },
        topics: listed(addition.topics),
        languages: listed(addition.languages),
        hours: hoursMeant(addition.hours),
        source,
        date,
        called: false,
      };
      return [{ file: SERVICES, path: ['services', key], value: service }];
    }
    case 'poster': {
      const { word, language, for: place, sites } = addition;
      return [put(['posters', word.toUpperCase()], { language, for: place, sites: Number(sites) })];
    }
    case 'topic': {
      const { key, title, about, kind, before, answeredAs } = addition;
      const { priority, main } = hotlines;
      const at = priority.indexOf(before) + 1;
      const order = [...priority.slice(0, at), key, ...priority.slice(at)];
      return [
        put(['topics', key], { kind, title: { [main]: title }, about, ...(answeredAs && { answeredAs }) }),
        { ...put(['priority'], order), was: priority },
        ...(answeredAs ? [] : emptyReplies(key)),
      ];
    }
    case 'region':
      return [put(['regions', addition.key], addition.name)];
    case 'reply':
      return emptyReplies(addition.key);
  }
}

function listed(typed: string): string[] {
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** The edits that taking something out means: a topic goes from the order of urgency too. */
export function editsWithout(
  file: string,
  path: Edit['path'],
  { hotlines, languages, services }: ContentFiles,
): Edit[] {
  const others: Record<string, unknown> = { [HOTLINES]: hotlines, [SERVICES]: services };
  const was = valueAt(others[file] ?? languages[file.slice(0, -'.json'.length)], path);
  const [list, name] = path.map(String);
  const isTopic = file === HOTLINES && list === 'topics' && hotlines.priority.includes(name ?? '');
  const order: Edit = {
    file,
    path: ['priority'],
    was: hotlines.priority,
    value: hotlines.priority.filter((topic) => topic !== name),
  };
  return [{ file, path, was }, ...(isTopic ? [order] : [])];
}
