import type { Content } from '../../functions/text/content';
import { mayHaveService } from '../../functions/text/kinds';
import { STALE_DAYS } from '../../functions/watch/check-verified';
import { inNumber } from './check-hotlines';
import { inArea } from './check-service-area';
import { inRoom } from './check-service-room';
import { inServiceWords } from './check-service-words';
import { allOf, didYouMean } from './did-you-mean';
import { inHours } from './hours';
import { error, type Problem, warning } from './problem';
import type { ContentFiles, LocalService } from './schema';
import { kindOf, topicsOf } from './topics';

const FILE = 'services.json';
const DAY = 86_400_000;
const FIRST_TIME_ZONE = 14 * 3_600_000;
const AGE_OF_PAGE = 365;

/** The rules for local services; `content` is compiled without them. */
export function checkServices(files: ContentFiles, codes: readonly string[], content: Content, today: Date): Problem[] {
  if (!files.services) return [];
  const services = Object.entries(files.services.services);
  const mistakes = [
    ...inServiceWords(files, codes),
    ...services.flatMap(([id, service]) => inService(`services.${id}`, service, files, codes)),
    ...inArea(files, content),
  ].map((sentence) => error(FILE, sentence));
  return [
    ...mistakes,
    ...(mistakes.length === 0 ? inRoom(files).map((sentence) => warning(FILE, sentence)) : []),
    ...inUncalled(services),
    ...services.flatMap(([id, service]) => inDays(`services.${id}`, service, today)),
  ];
}

function inService(
  key: string,
  { kind, call, text, topics, languages, interpreters, hours, source }: LocalService,
  { hotlines, services }: ContentFiles,
  codes: readonly string[],
): string[] {
  const kinds = Object.keys(services?.kinds ?? {});
  const helped = topicsOf(hotlines).filter((topic) => mayHaveService(kindOf(topic, hotlines)));
  return [
    ...(kinds.includes(kind)
      ? []
      : [`${key}.kind is "${kind}", which kinds does not have; ${didYouMean(kind, kinds)}`]),
    ...inNumber(`${key}.call`, call, hotlines.country),
    ...(text === undefined ? [] : inNumber(`${key}.text`, text, hotlines.country)),
    ...topics
      .filter((topic) => !helped.some((one) => one === topic))
      .map(
        (topic) => `${key}.topics has "${topic}", beside whose reply no service is named; ${didYouMean(topic, helped)}`,
      ),
    ...(interpreters || languages.some((language) => codes.includes(language))
      ? []
      : [
          `${key}.languages has no language of this content, so nobody is told of it; ${didYouMean(languages[0] ?? '', codes)}`,
        ]),
    ...inHours(`${key}.hours`, hours),
    ...(source.startsWith('https://')
      ? []
      : [`${key}.source is "${source}"; write an address that begins with https://.`]),
  ];
}

function inUncalled(services: readonly [string, LocalService][]): Problem[] {
  const ids = services.filter(([, { called }]) => called === false).map(([id]) => id);
  if (ids.length === 0) return [];
  const sentence = `${ids.length} of ${services.length} services were never called, so nobody is told of them (${allOf(ids)}); call each, and write the day as called.`;
  return [warning(FILE, sentence)];
}

/** Of a service that nobody is told of, only a day that cannot be is a mistake. */
function inDays(key: string, { date, called }: LocalService, today: Date): Problem[] {
  if (called === false) return inDay(`${key}.date`, date, today, [], '');
  return [
    ...inDay(`${key}.date`, date, today, [AGE_OF_PAGE], 'see whether the page still says so'),
    ...inDay(`${key}.called`, called, today, [STALE_DAYS, 365], 'call the number again'),
  ];
}

/** From the first age on a day is worth a warning, from the second on it is an error; both of time alone. */
function inDay(key: string, day: string, today: Date, [old, tooOld]: readonly number[], todo: string): Problem[] {
  const age = Math.floor((today.getTime() - Date.parse(day)) / DAY);
  if (Date.parse(day) - FIRST_TIME_ZONE > today.getTime())
    return [error(FILE, `${key} is ${day}, which is still to come; write a day that has been.`)];
  if (old === undefined || age < old) return [];
  const tell = tooOld !== undefined && age >= tooOld ? error : warning;
  return [{ ...tell(FILE, `${key} is ${age} days ago; ${todo}, and write the day.`), stale: true }];
}
