import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answer } from '../../functions/sms/answer';
import { MACHINE, OTHER } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import { anyCharacter } from '../any-character';
import { content } from './content';

const topicOf = (text: string) => understand(text, content).topic;

describe('understanding a text', () => {
  test.each([
    ['help', 'help', 'en'],
    ['hlep', 'help', 'en'],
    ['HELP!!!', 'help', 'en'],
    ['h e l p', 'help', 'en'],
    ['plz help me hes outside', 'help', 'en'],
    ['helpme', 'help', 'en'],
    ['ayuda', 'help', 'es'],
    ['nesesito ayuda', 'help', 'es'],
    ['AYÚDAME', 'help', 'es'],
    ['REPORT', 'report', 'en'],
    ['how do i report a massage parlor', 'report', 'en'],
    ['quiero denunciar', 'report', 'es'],
    ['is this confidential', 'privacy', 'en'],
    ['what do you keep', 'privacy', 'en'],
    ['my daughter is missing', 'child', 'en'],
    ['mi hija no aparece', 'child', 'es'],
    ['my husband beats me', 'abuse', 'en'],
    ['mi esposo me pega', 'abuse', 'es'],
    ['i want to kill myself', 'crisis', 'en'],
    ['me quiero matar', 'crisis', 'es'],
    ['what is this', 'info', 'en'],
    ['que es esto', 'info', 'es'],
    ['buenas tardes', 'other', 'es'],
    ['ok', 'thanks', 'en'],
  ])('%j is about %s, in %s', (text, topic, language) => {
    expect(understand(text, content)).toMatchObject({ topic, language });
  });

  test.each([
    'deport',
    'deportar',
    'me van a deportar',
    'la migra',
    'inmigracion',
    'they will deport me',
    'dont report me',
    'my boss says hell report me to ice',
    'DEPORT!',
    'deportt',
    'me va a reportar con migracion',
  ])('%j gets help and never law enforcement', (text) => {
    expect(topicOf(text)).toBe('help');
  });

  test.each(['held', 'hell', 'hello', 'heel', 'kelp'])('the everyday word %j is no keyword', (text) => {
    expect(topicOf(text)).toBe('other');
  });

  test('a misspelling alone may mean REPORT, within a sentence it may not', () => {
    expect(topicOf('reprot')).toBe('report');
    expect(['help', 'other']).toContain(topicOf('he said he will reprot it all'));
  });

  test.each([
    ['HELP KS', 'KS'],
    ['Missouri', 'MO'],
    ['help in kansas', 'KS'],
    ['kc mo', 'MO'],
    ['kansas city', undefined],
    ['arkansas', undefined],
    ['help me', undefined],
    ['ok', undefined],
    ['ayuda en misuri', 'MO'],
    ['help misouri', 'MO'],
  ])('%j is in %s', (text, region) => {
    expect(understand(text, content).region).toBe(region);
  });

  test('INFO belongs to both languages, so the other one’s key line follows', () => {
    const meaning = understand('INFO', content);
    expect(meaning).toMatchObject({ topic: 'info', language: 'en', languageKnown: false });
  });

  test('case, accents and outer punctuation never change the meaning', () => {
    const words = fc.constantFrom(
      'help',
      'ayuda',
      'report',
      'reportar',
      'niño',
      'me',
      'pega',
      'kansas',
      'info',
      'suicidio',
      'xyzzy',
      'quiero',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (typed) => {
        const text = typed.join(' ');
        const meaning = understand(text, content);
        expect(understand(text.toUpperCase(), content)).toEqual(meaning);
        expect(understand(`¡¡ ${text} !?`, content)).toEqual(meaning);
        expect(understand(text.normalize('NFD').replace(/\p{M}/gu, ''), content)).toEqual(meaning);
      }),
    );
  });

  test('any string at all has a meaning with a reply, and the reply never holds what was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), fc.uuid(), (text, secret) => {
        const meaning = understand(`${text} ${secret}`, content);
        expect([...content.kinds.keys(), OTHER, MACHINE]).toContain(meaning.topic);
        expect(answer(meaning, content)).not.toContain(secret);
      }),
    );
  });
});
