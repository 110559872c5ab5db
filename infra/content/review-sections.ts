import { type Html, html } from '../../functions/page/html';
import { type LanguageOverview, NOT_UNDERSTOOD } from './overview';
import { replyKeys } from './passage';
import { filled } from './placeholders';
import { posterTexts } from './poster-texts';
import { cell, cells, row, type Show, withNumbers } from './review-replies';
import type { ContentFiles } from './schema';
import { servicesByAge } from './services-overview';
import { topicsWithReply } from './topics';

type Rows = readonly (Html | undefined | string)[];

/** A part of the page under a title. */
export function section(title: string, about: string, rows: Rows, id?: string): Html {
  return html`<section${id && html` id="${id}"`}>
<h2>${title}</h2>
<p>${about}</p>
${rows}</section>
`;
}

/** Every reply, topic by topic; `below` is what stands below a topic's replies. */
export function replySections(
  files: ContentFiles,
  languages: readonly LanguageOverview[],
  show: Show,
  below: (topic: string) => Html | undefined,
): Html[] {
  return topicsWithReply(files.hotlines).map((topic) => {
    const { about = '', title = {} } = files.hotlines.topics[topic] ?? {};
    const others = replyKeys(files)
      .filter((key) => key.startsWith(`${topic} `))
      .map((key) => row(key, ` + ${key.slice(topic.length + 1)}`, languages, show));
    const rows = [row(topic, '', languages, show), ...others, below(topic)];
    return section(topic, `${about} In counts: ${Object.values(title).join(', ')}.`, rows, topic);
  });
}

/** What is sent beside the replies. */
export function besideSection(languages: readonly LanguageOverview[], show: Show): Html {
  return section(
    'Whenever nothing is understood',
    'A text in no known language gets the first of these. The key lines alone are sent if all else fails.',
    [
      row(NOT_UNDERSTOOD, ', nothing understood', languages, show),
      row('keyLine', ', key line', languages, show),
      row('pictureLine', ', behind the reply to a picture', languages, show),
      row('stopLine', ', to STOP if Twilio does not answer it', languages, show),
    ],
    'otherwise',
  );
}

/** What posters say in each language; nothing if there are no posters in any. */
export function posterSection({ hotlines }: ContentFiles, languages: readonly LanguageOverview[]): Html | undefined {
  const sheets = languages.map(({ code, file }) => {
    const texts = Object.values(file.poster ? posterTexts(file.poster) : {});
    const lines = texts.map(({ text }) => html`<p dir="auto">${filled(text, hotlines.lines)}</p>`);
    return cell(code, file.name, texts.length > 0 ? html`<div class="sheet">${lines}</div>` : undefined);
  });
  if (!sheets.some(Boolean)) return undefined;
  return section(
    'What posters say',
    'The first stands there in large letters. Whoever reads a poster is seen reading it.',
    [cells(sheets)],
    'poster',
  );
}

/** The local services with what is said of each; nothing if there are none. */
export function servicesSection(files: ContentFiles): Html | undefined {
  const items = servicesByAge(files).map(
    ({ id, name, called, area, topics, hours, source, date, said }) => html`
<li>${said.map(({ code, line }) => html`<strong lang="${code}">${withNumbers(line)}</strong><br>`)}${name} (${id})
<small>${[called ? `called ${called}` : 'not called: nobody is told of it', area, topics.join(', '), hours, `${source}, ${date}`].join(' · ')}</small></li>`,
  );
  if (items.length === 0) return undefined;
  return section(
    'Local services',
    'Whoever names a place near by, while it is open, reads such a line behind the first one of the reply. Does it name a kind of service and no place?',
    [html`<ul class="row lines">${items}</ul>`],
    'services',
  );
}
