import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../../infra/terminal/io';
import { UserError } from '../../../infra/terminal/user-error';
import { runHere } from '../run-here';

const failing =
  (error: Error): Command =>
  async () => {
    throw error;
  };

describe('a command that fails', () => {
  test('for a mistake of the person says one sentence, in lines of 80 columns, and no stack', async () => {
    const sentence = `There is no stage "beta": use ${'prod or '.repeat(20)}dev.`;
    const { code, said, complained } = await runHere(failing(new UserError(sentence)), []);
    expect([code, said]).toEqual([1, '']);
    expect(complained.trim().replace(/\n/g, ' ')).toBe(sentence);
    expect(Math.max(...complained.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('for a bug shows its stack and says where to report it', async () => {
    const { code, complained } = await runHere(failing(new TypeError('x is undefined')), []);
    expect(code).toBe(1);
    expect(complained).toMatch(/^This is a bug.+CONTRIBUTING\.md.+TypeError: x is undefined\n +at /s);
  });

  test('says what it has done and what not, if it changes anything', async () => {
    const halfWay: Command = async (_, io) => {
      io.whereThingsStand = () => 'Done: one of two.';
      throw new UserError('Twilio cannot be reached.');
    };
    expect((await runHere(halfWay, [])).complained).toBe('Twilio cannot be reached.\nDone: one of two.\n');
  });
});

describe('Ctrl-C', () => {
  test('ends a command that waits, with code 130 and with what it has done', async () => {
    const stop = new AbortController();
    const waiting: Command = (_, io) => {
      io.whereThingsStand = () => 'Nothing was changed.';
      setImmediate(() => stop.abort());
      return new Promise(() => undefined);
    };
    const { code, complained } = await runHere(waiting, [], { stop: stop.signal });
    expect([code, complained]).toEqual([130, '\nStopped.\nNothing was changed.\n']);
  });
});
