import { timeOf } from '../../functions/places/open';
import type { Area, Services } from '../../functions/places/services';
import { mayHaveService } from '../../functions/text/kinds';
import type { Language } from '../../functions/text/names';
import { hoursOf, saidTime } from './hours';
import { dialled } from './placeholders';
import type { ContentFiles, LocalService } from './schema';
import { allNames, calledServices } from './service-towns';
import { type Plain, placeTerms } from './terms';
import { kindOf } from './topics';
import { plainWords } from './word-lists';

/** The local services that people are told of, worked out; undefined if there are none. */
export function compileServices(files: ContentFiles): Services | undefined {
  const { hotlines, languages, services: file } = files;
  const called = calledServices(files);
  if (!file || called.length === 0) return undefined;
  const codes = Object.keys(languages);
  const plain = plainWords(Object.values(languages));
  const services = called.map(([, service]) => ({
    kind: service.kind,
    call: dialled(service.call),
    ...(service.text !== undefined && { text: dialled(service.text) }),
    topics: service.topics.filter((topic) => mayHaveService(kindOf(topic, hotlines))),
    languages: service.interpreters ? codes : service.languages.filter((code) => codes.includes(code)),
    hours: hoursOf(service.hours),
    area: areaOf(service, files, plain),
  }));
  const closing = new Set(
    services.flatMap(({ hours }) => (hours === 'always' ? [] : hours.week.map(([, to]) => timeOf(to % 1440)))),
  );
  const kindsIn = (code: string) =>
    Object.fromEntries(Object.entries(file.kinds).map(([kind, byLanguage]) => [kind, byLanguage[code] ?? '']));
  return {
    words: Object.fromEntries(
      Object.entries(file.words).map(([code, { givesWay = [], ...words }]) => [
        code,
        {
          ...words,
          givesWay,
          times: Object.fromEntries([...closing].map((time) => [time, saidTime(time, code, hotlines.country)])),
          kinds: kindsIn(code),
        },
      ]),
    ),
    services,
  };
}

function areaOf({ area }: LocalService, files: ContentFiles, plain: Plain): Area {
  const parts = Object.entries(area);
  const isWhole = ([, part]: (typeof parts)[number]) => Object.keys(part).length === 0;
  const named = parts.flatMap(([region, part]) =>
    placeTerms(allNames(region, part, files), files.hotlines.main as Language, Object.values(files.languages), plain),
  );
  return {
    regions: parts.filter(isWhole).map(([region]) => region),
    zips: parts.flatMap(([, { zips = [] }]) => zips.map((zip) => zip.toLowerCase().replaceAll(' ', ''))),
    towns: [...new Set(named.map(({ words }) => words.join(' ')))],
  };
}
