import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../functions/counts/calendar';
import { entryOf, rowsOf } from '../../functions/counts/rows';
import { answer } from '../../functions/sms/answer';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { type LogLine, remember } from '../../functions/sms/serve';
import { loadContent } from '../../functions/text/load';
import { understand } from '../../functions/text/understand';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';
import { withPosters } from '../infra/content/posters';
import { CONTENT_FOLDER, content as without } from '../text/content';
import { inboundEvent } from './inbound';

const content = loadContent(compile(withPosters(readContentFiles(CONTENT_FOLDER))));
const NOW = new Date('2026-11-22T18:00:00Z');

const received = (body: string, known = content) =>
  receive(
    parse(inboundEvent({ body })) as Inbound,
    { signer: 'twilio', optOuts: 'twilio' },
    known,
    loopGuard(randomBytes(32)),
    NOW,
  );
const counted = (body: string) => {
  const { count } = received(body);
  return count && rowsOf(count.usage, count.token, '2026-11-22').map(entryOf);
};

describe('the word of a poster', () => {
  test.each([
    'BLUE',
    'blue',
    ' Blue! ',
    '#BLUE',
    '"blue"',
    'BLUE\nSent from my iPhone',
    'Bleu',
    'BLUE ayuda por favor',
  ])('texted as %j gets HELP in its language, and is counted by month besides', (body) => {
    expect(received(body).reply).toEqual(received('AYUDA').reply);
    expect(counted(body)).toEqual([
      { day: '2026-11-22', topic: 'help', language: 'es' },
      { month: '2026-11', poster: 'BLUE' },
    ]);
  });

  test('is answered in the language in which somebody goes on, or that he asks for', () => {
    for (const body of ['BLUE help me i am at a truck stop', 'BLUE english'])
      expect(answer(understand(body, content), content)).toBe(answer(understand('help', content), content));
  });

  test('does not hide what is more urgent, and is counted all the same', () => {
    expect(counted('BLUE I want to die')).toEqual([
      { day: '2026-11-22', topic: 'crisis', language: 'en' },
      { month: '2026-11', poster: 'BLUE' },
    ]);
  });

  test('with a state is counted in two rows that say nothing of each other', () => {
    expect(counted('BLUE kansas')).toEqual([
      { day: '2026-11-22', topic: 'help', language: 'es' },
      { month: '2026-11', region: 'KS' },
      { month: '2026-11', poster: 'BLUE' },
    ]);
  });

  test.each(['my car is blue', 'blue springs mo', 'thanks', 'BLUEBERRY'])('is not in %j', (body) => {
    expect(understand(body, content)).toEqual(understand(body, without));
  });

  test('does nothing where no poster has it', () => {
    expect(understand('BLUE', without)).not.toHaveProperty('poster');
    expect(received('BLUE', without).count?.usage.topic).toBe('other');
  });

  test('is in no log line, whatever becomes of its count', async () => {
    const { count } = received('BLUE');
    for (const becomes of ['busy', 'failed', 'added'] as const) {
      const lines: LogLine[] = [];
      const times = [0, 0];
      const pace = { now: () => times.pop() ?? 9e9, random: () => 0, wait: async () => undefined };
      const counter = () => ({ add: async () => becomes });
      const log = (line: LogLine) => void lines.push(line);
      await remember(count as NonNullable<typeof count>, NOW, {
        counter,
        pace,
        dayOf: (moment) => dayOf(moment, 'UTC'),
        log,
      });
      expect(JSON.stringify(lines)).not.toMatch(/blue/i);
      expect(lines).toHaveLength(becomes === 'added' ? 0 : 1);
    }
  });
});
