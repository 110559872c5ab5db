import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { askOn } from '../../../infra/terminal/ask';
import { Stopped } from '../../../infra/terminal/stopped';

const TOKEN = '0123456789abcdef0123456789abcdef';

describe('asking at a terminal', () => {
  function terminal() {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown = async () => {
      output.end();
      return text(output);
    };
    return { input, ask: askOn({ input, output, isTerminal: true }), shown };
  }

  test('what is typed or pasted as a token is not shown', async () => {
    const { input, ask, shown } = terminal();
    const answer = ask.hidden('Auth token: ', 'Nobody.');
    input.write(`x\u007f${TOKEN}\r`);
    expect(await answer).toBe(TOKEN);
    const seen = stripVTControlCharacters(await shown());
    expect(seen).toContain('Auth token:');
    expect(seen.replaceAll('Auth token:', '')).not.toMatch(/[a-z\d]/i);
  });

  test('one question after another, and only a yes is a yes', async () => {
    const { input, ask } = terminal();
    const said: boolean[] = [];
    for (const word of ['y', 'yes', '', 'n', 'yess']) {
      const answer = ask.yes('Make these changes?', 'Nobody.');
      input.write(`${word}\r`);
      said.push(await answer);
    }
    expect(said).toEqual([true, true, false, false, false]);
  });

  test('with nobody there, or nobody any more, it says what to do instead', async () => {
    const { input, ask } = terminal();
    await expect(
      askOn({ input, output: new PassThrough(), isTerminal: false }).text('Who? ', 'Set WHO.'),
    ).rejects.toThrow('Set WHO.');
    const answer = ask.text('Who? ', 'Set WHO.');
    input.end();
    await expect(answer).rejects.toThrow('Set WHO.');
  });

  test('an arrow and Enter choose from a list', async () => {
    const { input, ask } = terminal();
    const numbers = ['+18165550142', '+18335550199'].map((value) => ({ label: value, value }));
    const chosen = ask.choose('Which number?', numbers, 'Nobody.');
    input.write('\u001B[B\r');
    expect(await chosen).toBe('+18335550199');
  });

  test.each(['text', 'hidden', 'yes'] as const)('Ctrl-C at %s ends the question and answers nothing', async (kind) => {
    const { input, ask } = terminal();
    const answer = ask[kind]('Who?', 'Nobody.');
    input.write('y\u0003');
    await expect(answer).rejects.toThrow(Stopped);
  });
});
