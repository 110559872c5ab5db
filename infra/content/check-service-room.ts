import { lineIn } from '../../functions/places/line';
import { timeOf } from '../../functions/places/open';
import type { Service, Services, ServiceWords } from '../../functions/places/services';
import { MAX_SEGMENTS } from '../../functions/sms/answer';
import { shorterForms, withService } from '../../functions/sms/with-service';
import { VARIANTS, type Variant } from '../../functions/text/names';
import { compileServices } from './compile-services';
import { filled } from './placeholders';
import type { ContentFiles } from './schema';
import { topicsOf } from './topics';
import { charactersOver } from './writing';

/** The replies that have no room for the line of a service that fits them, so that it is left out. */
export function inRoom(files: ContentFiles): string[] {
  const services = compileServices(files);
  if (!services) return [];
  const { topics, lines } = files.hotlines;
  return Object.entries(files.languages).flatMap(([code, { replies }]) =>
    topicsOf(files.hotlines).flatMap((topic) => {
      const answered = topics[topic]?.answeredAs ?? topic;
      return [undefined, ...VARIANTS].flatMap((variant) => {
        const key = variant ? `${answered} ${variant}` : answered;
        const reply = filled((replies[key] ?? []).join('\n'), lines);
        const said = reply ? linesFor(topic, code, variant, services) : [];
        return inReply(`replies.${key} of ${code}.json`, reply, said, services.words[code]?.givesWay ?? []);
      });
    }),
  );
}

/** Whatever line may stand beside a reply. */
function linesFor(topic: string, code: string, variant: Variant | undefined, { services, words }: Services): string[] {
  const isText = variant === 'text-first';
  return services
    .filter((service) => service.topics.includes(topic) && service.languages.includes(code))
    .filter(({ text }) => !isText || text !== undefined)
    .flatMap((service) => saidOf(service, words[code] as ServiceWords, isText));
}

/** Every line about a service, one for each time at which it closes. */
export function saidOf(service: Service, words: ServiceWords, isText: boolean): string[] {
  const { hours } = service;
  const closing = hours === 'always' ? [hours] : [...new Set(hours.week.map(([, to]) => timeOf(to % 1440)))];
  return closing.map((until) => lineIn(words, { service, until }, isText));
}

function inReply(key: string, reply: string, lines: readonly string[], givesWay: readonly string[]): string[] {
  const crowded = lines.filter((line) => withService([reply], { lines: [line], givesWay }, MAX_SEGMENTS) === undefined);
  if (crowded.length === 0) return [];
  const longest = crowded.reduce((a, b) => (b.length > a.length ? b : a));
  const over = charactersOver(`${shorterForms(reply, givesWay).at(-1)}\n${longest}`);
  return [
    `${key} has no room for ${crowded.length} of ${lines.length} lines about services, like "${longest}", which are left out there; shorten it by ${over} ${over === 1 ? 'character' : 'characters'}, or name a sentence of it in givesWay.`,
  ];
}
