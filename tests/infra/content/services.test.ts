import { describe, expect, test } from '@jest/globals';
import type { ContentFiles, LocalService, ServicesFile } from '../../../infra/content/schema';
import { service, WORDS } from '../../places/services';
import { broken, type Parts, severities } from './broken';

const PLACES = {
  KS: { zips: ['664-666'], towns: ['topeka'], namesakes: ['salina'] },
  MO: { zips: ['640'], towns: ['joplin'] },
};

const put =
  (services: Record<string, Partial<LocalService>>, more: (file: ServicesFile, parts: Parts) => unknown = () => 0) =>
  (parts: Parts) => {
    const all = Object.entries(services).map(([id, one]) => [id, service(one)]);
    parts.files.hotlines.places = PLACES;
    parts.files.services = structuredClone({ ...WORDS, services: Object.fromEntries(all) });
    more(parts.files.services, parts);
  };

/** What a check says of one service, without the name of the file. */
const said = (one: object, more?: (file: ServicesFile, parts: Parts) => unknown) =>
  broken(put({ one }, more)).map((sentence) => sentence.replace(/^services\.json: (services\.one\.)?/, ''));

describe('a service', () => {
  test('may have all that it can have', () => {
    const area = {
      KS: { zips: ['66603', '6650-6654', '664'], towns: ['topeka', 'wakarusa'], namesakes: ['liberty'] },
      MO: {},
    };
    const hours = { zone: 'America/Chicago', open: { 'mon-fri': '08:00-17:00', sat: '09:00-12:00, 13:00-15:00' } };
    expect(said({ area, hours, text: '+17855550135', interpreters: true })).toEqual([]);
  });

  test.each<[object, string]>([
    [{ kind: 'advocate' }, 'kind is "advocate", which kinds does not have; did you mean advocates?'],
    [{ call: '785-555-0134' }, 'call is "785-555-0134"; write it as "+17855550134".'],
    [{ text: '12' }, 'text is "12", which is no valid phone number; look it up again at the line\'s source.'],
    [{ topics: ['abus'] }, 'topics has "abus", beside whose reply no service is named; did you mean abuse?'],
    [
      { topics: ['report'] },
      'topics has "report", beside whose reply no service is named; use help, child, abuse, crisis, needs or emergency.',
    ],
    [{ topics: [] }, 'topics is empty; write at least one text into it.'],
    [{ languages: ['fr'] }, 'languages has no language of this content, so nobody is told of it; use en or es.'],
    [
      { hours: 'always' },
      'hours is "always"; write "24/7", or like { "zone": "America/Chicago", "open": { "mon-fri": "08:00-17:00" } }.',
    ],
    [
      { hours: { zone: 'America/Chicago', open: { mon: '08:00-08:00' } } },
      'hours.open.mon has "08:00-08:00", which ends when it begins; write when it closes, or 00:00-24:00 for a whole day.',
    ],
    [
      { hours: { zone: 'America/Chicago', open: { 'mon-fri': '08:00-17:00', wed: '08:00-12:00' } } },
      'hours.open names wed in "mon-fri" and in "wed"; name each day once.',
    ],
    [
      { area: { KS: { towns: [], zips: [] } } },
      'area.KS names no place; write some, or {} for all of KS, or take KS out.',
    ],
    [{ source: 'http://example.org' }, 'source is "http://example.org"; write an address that begins with https://.'],
    [{ called: true }, 'called is true; write false, or the day on which somebody called it, like "2026-11-22".'],
    [{ called: '2027-01-01' }, 'called is 2027-01-01, which is still to come; write a day that has been.'],
    [{ address: '1 Elm St' }, 'address does not belong here; use text or interpreters.'],
    [{ area: {} }, 'area is empty; name a region, like "KS": {}, which is all of it.'],
    [{ area: { NE: {} } }, 'area.NE is no region of hotlines.json; use KS or MO.'],
    [
      { area: { KS: { zips: ['66'] } } },
      'area.KS.zips has "66", which places.KS.zips of hotlines.json does not have; add it there, too.',
    ],
    [
      { area: { KS: { zips: ['64050'] } } },
      'area.KS.zips has "64050", which places.KS.zips of hotlines.json does not have; add it there, too.',
    ],
    [
      { area: { KS: { zips: ['666-66'] } } },
      'area.KS.zips has "666-66"; write the beginning of a postal code, like "660", "664-679" or "M5".',
    ],
    [{ area: { KS: { towns: ['joplin'] } } }, 'area.KS has "joplin", which is taken for one in MO; write "joplin ks".'],
    [
      { area: { KS: { towns: ['help'] } } },
      'area.KS.towns has "help", which people write for other reasons, too; put it under namesakes.',
    ],
  ])('is not %j', (one, sentence) => expect(said(one)).toEqual([sentence]));

  test.each<[object, string]>([
    [{ date: '2025-11-01' }, 'date is 386 days ago; see whether the page still says so, and write the day.'],
    [{ called: '2026-05-01' }, 'called is 205 days ago; call the number again, and write the day.'],
    [
      { called: false },
      '1 of 1 services were never called, so nobody is told of them (one); call each, and write the day as called.',
    ],
  ])('is warned of if it has grown old or was never called: %j', (one, sentence) => {
    expect(said(one)).toEqual([sentence]);
    expect(severities(put({ one }))).toEqual(['warning']);
  });

  test('is an error if nobody called it for a year', () => {
    expect(severities(put({ one: { called: '2025-06-01' } }))).toEqual(['error']);
  });

  test('leaves no town to two regions', () => {
    const towns = ['wakarusa'];
    expect(broken(put({ one: { area: { KS: { towns } } }, two: { area: { MO: { towns } } } }))).toEqual([
      'services.json: services.two.area.MO has "wakarusa", which is taken for one in KS; write "wakarusa mo".',
    ]);
  });
});

describe('what is said of services', () => {
  const edit = (change: (file: ServicesFile, files: ContentFiles) => unknown) =>
    said({}, (file, { files }) => change(file, files));
  const en = (file: ServicesFile) => file.words.en as ServicesFile['words'][string];

  test.each<[(file: ServicesFile) => unknown, string]>([
    [(file) => delete file.words.es, "words.es is missing; write what is said of a service in es.json's language."],
    [
      (file) => Object.assign(file.words, { fr: file.words.en }),
      'words has "fr", but there is no fr.json; use en or es.',
    ],
    [
      (file) => Object.assign(en(file), { call: 'Near: {{number}}.' }),
      'words.en.call must have {{kind}} and {{hours}} once.',
    ],
    [(file) => Object.assign(en(file), { until: 'till {{tim}}' }), 'words.en.until must have {{time}} once.'],
    [
      (file) => Object.assign(en(file), { always: 'day – night' }),
      'words.en.always has –, which makes every segment shorter; write - for –.',
    ],
    [(file) => delete file.kinds.legal?.es, 'kinds.legal.es is missing; write what a service of this kind is called.'],
    [
      (file) => Object.assign(file.kinds.legal ?? {}, { en: 'Topeka lawyers' }),
      'kinds.legal.en names a place, topeka; say only what kind of service it is.',
    ],
    [
      (file) => Object.assign(file.kinds.legal ?? {}, { en: 'trafficking help' }),
      'kinds.legal.en says "trafficking", which a locked phone would show; say it in other words.',
    ],
    [
      (file) => Object.assign(file.kinds.legal ?? {}, { en: 'a very long kind of help' }),
      'kinds.legal.en is "a very long kind of help"; write a kind in at most 20 letters, like advocates.',
    ],
    [
      (file) => Object.assign(en(file), { givesWay: ['So long.'] }),
      'words.en.givesWay has "So long.", which no reply of en.json says; write it as it stands there.',
    ],
    [
      (file) => Object.assign(en(file), { givesWay: ['Danger'] }),
      'words.en.givesWay has "Danger", which is only part of a sentence in a reply; write the whole sentence.',
    ],
    [
      (file) => Object.assign(en(file), { givesWay: ['thread.'] }),
      'words.en.givesWay has "thread.", which is only part of a sentence in a reply; write the whole sentence.',
    ],
    [
      (file) => Object.assign(en(file), { givesWay: ['Danger: {{emergency.call}}.'] }),
      'words.en.givesWay has "Danger: {{emergency.call}}.", but no number and no advice to delete the thread may give way; take it out.',
    ],
    [
      (file) => Object.assign(en(file), { givesWay: ['Now delete this thread.'] }),
      'words.en.givesWay has "Now delete this thread.", but no number and no advice to delete the thread may give way; take it out.',
    ],
  ])('is refused: %#', (change, sentence) => expect(edit(change)).toContain(sentence));

  test('is left out of a reply that has no room for it, which is warned of', () => {
    const long = (_: ServicesFile, { en }: Parts) => en.replies.help?.push('x'.repeat(170));
    expect(said({}, long)).toEqual([
      'replies.help of en.json has no room for 1 of 1 lines about services, like "Near you: advocates, 1-785-555-0134, 24/7.", which are left out there; shorten it by 1 character, or name a sentence of it in givesWay.',
    ]);
  });
});
