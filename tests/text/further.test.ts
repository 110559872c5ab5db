import { describe, expect, test } from '@jest/globals';
import { answer, shortAnswer } from '../../functions/sms/answer';
import { whatWeSay } from '../../functions/sms/receive';
import { segments } from '../../functions/text/segments';
import { understand } from '../../functions/text/understand';
import { MEASURED, shareTold } from '../texts/further';
import { readTexts } from '../texts/read-texts';
import { content } from './content';

describe('a text in a language with one line', () => {
  test.each([
    ['tulong po', 'tl'],
    ['mon mari me frappe', 'fr'],
    ['mwen bezwen manje', 'ht'],
    ['mwen bezwen manje 66044', 'ht'],
    ['tôi cần giúp đỡ', 'vi'],
    ['toi can giup do', 'vi'],
    ['救命', 'zh'],
    ['请帮帮我', 'zh'],
    ['請幫幫我', 'zh-Hant'],
    ['помогите', 'ru'],
    ['nisaidie', 'sw'],
    ['ساعدوني من فضلكم', 'ar'],
    ['도와주세요', 'ko'],
    ['eu preciso de ajuda', 'pt'],
    ['meu marido bate em mim', 'pt'],
    ['preciso de comida para a minha familia', 'pt'],
    ['mon patron ne me paie pas', 'fr'],
    ['i caawi fadlan', 'so'],
    ['ij aikuj jipañ', 'mh'],
  ])('%j is told as %s, and gets its line with the numbers in two segments', (text, code) => {
    const meaning = understand(text, content);
    expect(meaning.further).toBe(code);
    const reply = answer(meaning, content);
    expect(reply).toBe(content.further.replyIn(code));
    expect(reply).toContain('1-888-373-7888, 24/7, 200+ languages by phone.\nCrisis: 988. Danger: 911.');
    expect(segments(reply).segments).toBeLessThanOrEqual(2);
    expect(shortAnswer(meaning, content)).toBe(reply);
  });

  test('is counted as a text in no known language was before', () => {
    for (const body of ['mwen bezwen manje', 'помогите']) {
      const said = whatWeSay({ body, hasPicture: false }, understand(body, content), content);
      expect(said?.usage).toEqual({ topic: 'other', language: content.main });
    }
  });

  test.each(MEASURED)('is told in sentences that no list was made from: %s', (code) => {
    expect(shareTold(code, content)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a text in a language that is not one of these', () => {
  test.each([
    'mama',
    'k',
    'ya',
    'x',
    'hel;p',
    'ola k ase',
    'ola como estas',
    'de la casa para el trabajo',
    'ate too much food',
    'де моя дитина, її забрали',
    'کمک می‌خواهم',
    'たすけてください',
    '12345',
  ])('%j gets the key lines of the full languages', (text) => {
    expect(understand(text, content).further).toBeUndefined();
  });

  test('in English or Spanish never gets another language’s line', () => {
    const tables = ['en', 'es'].flatMap((code) => [`${code}.tsv`, `${code}.heldout.tsv`, `${code}.unseen.tsv`]);
    const texts = [...tables, 'chat.tsv', 'victims.tsv'].flatMap(readTexts);
    expect(texts.filter(({ text }) => understand(text, content).further).map(({ text }) => text)).toEqual([]);
  });

  test('that asks for something in a full language is answered about it', () => {
    expect(understand('i want to die my mari is bad', content)).toMatchObject({ topic: 'crisis', languageKnown: true });
    expect(understand('i want to die my mari is bad', content).further).toBeUndefined();
  });

  test('that must not learn what this is gets no number in any language', () => {
    expect(understand('wrong number nisaidie', content).further ?? '').toBe('');
  });
});
