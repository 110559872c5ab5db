import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../../infra/terminal/io';
import { commandLine, parseArguments, STAGE } from '../../../infra/terminal/parse-arguments';
import { runHere } from '../run-here';

const TOKEN = '0123456789abcdef0123456789abcdef';

const usage = commandLine('call', 'Calls a number.', [
  ['', 'asks for the number'],
  ['--number +1…', 'calls this one'],
])
  .option(...STAGE)
  .option('--number <number>', 'which number')
  .option('--dry-run', 'call nobody');

const call: Command = async (args, io) => {
  io.out.write(JSON.stringify(parseArguments(usage, args).options));
  return 0;
};

describe('the arguments of a command', () => {
  test('are read as they are written, with the stage prod unless another is named', async () => {
    const { said } = await runHere(call, ['--number', '+18165550142', '--dry-run']);
    expect(JSON.parse(said)).toEqual({ stage: 'prod', number: '+18165550142', dryRun: true });
    expect(JSON.parse((await runHere(call, ['--stage=007'])).said)).toEqual({ stage: '007' });
  });

  test.each([
    [['--stge', 'dev'], 'There is no option --stge: did you mean --stage?'],
    [['--dry-run=1'], '--dry-run takes no value.'],
    [['--number'], '--number needs a value.'],
    [['--whatever'], 'There is no option --whatever.'],
    [['dev'], 'That is one argument too many; a value follows its option.'],
  ])('that are not known are refused with a sentence: %o', async (args, sentence) => {
    const { code, complained } = await runHere(call, args);
    expect([code, complained.replace(/\n/g, ' ')]).toEqual([1, `${sentence} See npm run call -- --help. `]);
  });

  test.each([[[TOKEN]], [[`--${TOKEN}`]], [[`-${TOKEN}`]], [['--token', TOKEN]], [[`--token=${TOKEN}`]]])(
    'are never repeated if they may be a token',
    async (args) => {
      const { code, complained } = await runHere(call, args);
      expect(code).toBe(1);
      expect(complained).not.toMatch(/0123|abcd/);
    },
  );

  test('--help shows what it does, every option and the examples, within 80 columns', async () => {
    const { code, said } = await runHere(call, ['--help']);
    expect(code).toBe(0);
    for (const words of ['Calls a number.', '--dry-run', 'npm run call -- --number +1…  calls this one'])
      expect(said).toContain(words);
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
