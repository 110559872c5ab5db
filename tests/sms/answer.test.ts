import { describe, expect, test } from '@jest/globals';
import { answer, isSilent, shortAnswer } from '../../functions/sms/answer';
import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import type { Language, Region, Topic } from '../../functions/text/names';
import { compile } from '../../infra/content/compile';
import { smallContent } from '../infra/content/small-content';

const [en, es] = ['en', 'es'] as [Language, Language];
const KS = 'KS' as Region;
const HELP = 'Call 1-888-373-7888 or text HELP to 233733.';

/** The small content, with some replies as long as they are to be here. */
function content(replies: Record<string, { en: string; es: string }> = {}): Content {
  const files = structuredClone(smallContent);
  for (const [key, said] of Object.entries(replies))
    for (const [code, text] of Object.entries(said))
      Object.assign(files.languages[code]?.replies ?? {}, { [key]: [text] });
  return loadContent(compile(files));
}

const about = (topic: string, language: Language) => ({ topic: topic as Topic, language, languageKnown: true });
const unknown = (topic: string) => ({ topic: topic as Topic, language: en, languageKnown: false });
const long = (letters: number) => ({ en: `EN ${'x'.repeat(letters - 3)}`, es: `ES ${'x'.repeat(letters - 3)}` });

describe('a text whose language is known', () => {
  test('gets the reply in it, and the HELP reply if it was not understood', () => {
    expect(answer(about('help', en), content())).toContain(HELP);
    expect(answer(about('help', es), content())).toContain('Llame al 1-888-373-7888');
    expect(answer(about('other', es), content())).toBe(answer(about('help', es), content()));
  });

  test('gets the reply for its region if there is one', () => {
    expect(answer({ ...about('help', en), region: KS }, content())).toContain('Kansas: 1-888-363-2287');
    expect(answer({ ...about('crisis', en), region: KS }, content())).toBe(answer(about('crisis', en), content()));
  });

  test('gets the reply for who speaks before the one for where, and either if the other is missing', () => {
    const self = content({ 'child self': { en: 'You', es: 'Usted' } });
    expect(answer({ ...about('child', en), variant: 'self', region: KS }, self)).toBe('You');
    expect(answer({ ...about('child', en), variant: 'self' }, content())).toBe(answer(about('child', en), content()));
  });
});

describe('a text whose language is not known', () => {
  test('gets the reply in every language if all fit', () => {
    expect(answer(unknown('quiet'), content())).toBe('Nobody reads texts here.\nNadie lee los mensajes.');
  });

  test('gets the main reply and the other key lines if only these fit', () => {
    const some = content({ info: long(200) });
    expect(answer(unknown('info'), some)).toBe(`${long(200).en}\n${some.keyLines.get(es)}`);
  });

  test('gets the key lines alone if no other fits behind the reply, so that nobody gets only what he cannot read', () => {
    const some = content({ info: long(290) });
    expect(answer(unknown('info'), some)).toBe(`${some.keyLines.get(en)}\n${some.keyLines.get(es)}`);
  });

  test('gets the reply without its region before it gets the key lines alone', () => {
    const some = content({ info: long(200), 'info KS': long(290) });
    expect(answer({ ...unknown('info'), region: KS }, some)).toBe(`${long(200).en}\n${some.keyLines.get(es)}`);
  });

  test.each(['quiet', 'thanks', 'optout'] as const)('never gets a key line behind the reply to %s', (topic) => {
    expect(answer(unknown(topic), content({ [topic]: long(160) }))).toBe(long(160).en);
  });
});

describe('a text with a picture', () => {
  const withPicture = true;

  test('is told about pictures behind the reply, in every language if none is known', () => {
    expect(answer(about('help', es), content(), { withPicture })).toMatch(/\nNo mande fotos\.$/);
    expect(answer(unknown('thanks'), content(), { withPicture })).toMatch(/\nNo photos, please\.\nNo mande fotos\.$/);
  });

  test('loses the region for it, and nothing else', () => {
    const some = content({ info: long(200), 'info KS': long(300) });
    expect(answer({ ...about('info', en), region: KS }, some, { withPicture })).toBe(
      `${long(200).en}\nNo photos, please.`,
    );
    expect(answer(about('info', en), content({ info: long(300) }), { withPicture })).toBe(long(300).en);
  });

  test('is told nothing if it must not learn what this number is', () => {
    expect(answer(about('quiet', en), content(), { withPicture })).toBe('Nobody reads texts here.');
  });
});

describe('a short answer', () => {
  test('is the lines of the reply that fit into one segment, the first one always', () => {
    const some = content({ info: { en: [HELP, 'x'.repeat(150), 'Crisis: 988.'].join('\n'), es: 'y' } });
    expect(shortAnswer(about('info', en), some)).toBe(`${HELP}\nCrisis: 988.`);
    expect(shortAnswer(about('info', en), content({ info: long(290) }))).toBe(long(290).en);
  });

  test('leaves out no language if none is known', () => {
    const some = content();
    expect(shortAnswer(unknown('help'), some)).toBe(answer(unknown('help'), some));
    expect(shortAnswer(unknown('quiet'), some)).toBe(answer(unknown('quiet'), some));
  });
});

test('silence is for exactly the texts that the content has nothing to say to, and only if they mean quiet', () => {
  const some = { ...content(), silentFor: new Set(['wrong number']) };
  expect(isSilent('Wrong number!', about('quiet', en), some)).toBe(true);
  expect(isSilent('wrong number please', about('quiet', en), some)).toBe(false);
  expect(isSilent('wrong number', about('help', en), some)).toBe(false);
});
