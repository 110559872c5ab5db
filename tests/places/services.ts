import type { Services } from '../../functions/places/services';
import { nearBy } from '../../functions/sms/near-by';
import { whatWeSay } from '../../functions/sms/receive';
import { loadContent } from '../../functions/text/load';
import { understand } from '../../functions/text/understand';
import { compile } from '../../infra/content/compile';
import { compileServices } from '../../infra/content/compile-services';
import type { ContentFiles, LocalService, ServicesFile } from '../../infra/content/schema';

/** A Wednesday, nine in the morning in Kansas. */
export const WEDNESDAY = new Date('2026-11-25T15:00:00Z');

/** A made-up service, for all of Kansas unless the test says otherwise. */
export const service = (more: Partial<LocalService> = {}): LocalService => ({
  name: 'The House of Ms. Quill',
  kind: 'advocates',
  call: '+17855550134',
  area: { KS: {} },
  topics: ['help'],
  languages: ['en', 'es'],
  hours: '24/7',
  source: 'https://www.example.org',
  date: '2026-11-01',
  called: '2026-11-20',
  ...more,
});

export const WORDS: Pick<ServicesFile, 'words' | 'kinds'> = {
  words: {
    en: {
      call: 'Near you: {{kind}}, {{number}}, {{hours}}.',
      text: 'Near you: {{kind}}, text {{number}}, {{hours}}.',
      always: '24/7',
      until: 'until {{time}}',
    },
    es: { call: 'Cerca: {{kind}}, {{number}}, {{hours}}.', always: '24/7', until: 'hasta las {{time}}' },
  },
  kinds: { advocates: { en: 'advocates', es: 'apoyo' }, legal: { en: 'legal help', es: 'ayuda legal' } },
};

/** A content with these services, in its own words about them if it has any. */
export function withServices(files: ContentFiles, services: Record<string, LocalService>): ContentFiles {
  return { ...files, services: { ...WORDS, ...files.services, services } };
}

/** What texts get from content with services; the services are counted as they are asked for. */
export function answering(files: ContentFiles): (text: string, at?: Date, hasPicture?: boolean) => string | undefined {
  const content = loadContent(compile(files));
  const services = compileServices(files) as Services;
  return (body, at = WEDNESDAY, hasPicture = false) =>
    whatWeSay(
      { body, hasPicture },
      understand(body, content),
      content,
      nearBy(content, () => services, at),
    )?.full;
}
