import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../infra/text/run';
import { runHere } from '../run-here';

const KEYS = ['text', 'topic', 'language', 'region', 'why', 'reply', 'encoding', 'characters', 'segments'];

describe('npm run text', () => {
  test('shows the reply, what the text is taken for, and the size of the reply', async () => {
    const { code, said } = await runHere(run, ['help me pls']);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^.*1-888-373-7888.+\nhelp · en · no region · GSM-7 · \d+ characters · [12] segments?\nit begins with a keyword: "help"\n$/s,
    );
    expect((await runHere(run, ['ayuda KS'])).said).toMatch(/\nhelp · es · KS · /);
  });

  test('says that a word of the carriers gets nothing from us', async () => {
    const { said } = await runHere(run, ['STOP']);
    expect(said).toMatch(
      /^\(we send nothing\)\nstop · en · no region · GSM-7 · 0 characters · 0 segments\nit is exactly a word/,
    );
  });

  test.each([
    ['my son hits me', 'it says: "son hits me"'],
    ['my husband drinks and chokes me', '<partner> + <hits me>'],
    ['reprt', 'it misspells a keyword: "report"'],
    ['Liked “Call or text 988”', 'it has the whole form of an automatic text'],
    ['66044', 'it only names a place'],
    ['qqq', 'nothing in it is known'],
  ])('says why %j is taken for what it is', async (text, why) => {
    expect((await runHere(run, [text])).said).toContain(why);
  });

  test('knows a reply of ours that comes back', async () => {
    const ours = JSON.parse((await runHere(run, ['--json', 'CRISIS'])).said).reply;
    const back = JSON.parse((await runHere(run, ['--json', ours])).said);
    expect(back).toMatchObject({ topic: 'loop', why: 'it is a reply of ours sent back' });
    expect(ours).toContain(back.reply);
  });

  test('gives the same to programs, as one JSON object', async () => {
    const reading = JSON.parse((await runHere(run, ['--json', 'help KS'])).said);
    expect(Object.keys(reading)).toEqual(KEYS);
    expect(reading).toMatchObject({ text: 'help KS', topic: 'help', language: 'en', region: 'KS', encoding: 'GSM-7' });
  });

  test('gives an object for each line of standard input, whatever else stands in the line', async () => {
    const texts = ['help', '', 'info\u2028x', 'AYUDA 🆘', '"quoted" \\ text', '-5'];
    const bytes = Buffer.from(texts.join('\r\n'));
    const input = Readable.from(
      Array.from({ length: Math.ceil(bytes.length / 3) }, (_, i) => bytes.subarray(3 * i, 3 * i + 3)),
    );
    const { code, said } = await runHere(run, ['--json', '--stdin'], { in: input });
    const readings = said
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(readings.map(({ text }) => text)).toEqual(texts);
    for (const reading of readings) expect(Object.keys(reading)).toEqual(KEYS);
    expect(readings[0].topic).toBe('help');
  });

  test('gives nothing for no lines', async () => {
    expect(await runHere(run, ['--json', '--stdin'])).toMatchObject({ code: 0, said: '', complained: '' });
  });

  test('--help shows how it is asked, in 80 columns', async () => {
    const { code, said } = await runHere(run, ['--help']);
    expect(code).toBe(0);
    expect(said).toContain('npm run -s text -- --json --stdin');
    expect(said).not.toMatch(/.{81}/);
  });

  test.each([
    [[], 'There is no text: add one in quotes, such as "help me pls".'],
    [['help', 'me'], 'That is more than one text: put quotes around the whole of it.'],
    [['--stdin'], '--stdin goes with --json, which writes an object for each line.'],
    [['--json', '--stdin', 'help'], 'With --stdin the texts come from standard input: leave the text out.'],
    [['--jsn', 'help'], 'There is no option --jsn: did you mean --json? See npm run -s text -- --help.'],
  ])('%j is refused with a sentence', async (args, sentence) => {
    expect(await runHere(run, args)).toEqual({ code: 1, said: '', complained: `${sentence}\n` });
  });
});
