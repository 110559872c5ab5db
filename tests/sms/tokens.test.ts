import { describe, expect, test } from '@jest/globals';
import { tokenKeeper } from '../../functions/sms/tokens';

const SECRET = JSON.stringify({ current: 'one', next: '' });

/** A secret store in memory, whose answer can be changed at any time; counts how often it is read. */
function store(answer: () => Promise<string> = async () => SECRET) {
  const state = { reads: 0, answer, time: 0 };
  const keeper = tokenKeeper(
    () => {
      state.reads += 1;
      return state.answer();
    },
    () => state.time,
  );
  return { state, keeper };
}

describe('keeping Twilio’s tokens', () => {
  test('they are read once and kept', async () => {
    const { state, keeper } = store();
    expect(await keeper.get()).toEqual({ current: 'one' });
    expect(await keeper.get()).toEqual({ current: 'one' });
    expect(state.reads).toBe(1);
  });

  test('texts that come at the same time share one read', async () => {
    const { state, keeper } = store();
    await Promise.all([keeper.get(), keeper.get(), keeper.get()]);
    expect(state.reads).toBe(1);
  });

  test('a text that comes while a read is under way waits for that one, begun when nobody had texted', async () => {
    const { state, keeper } = store();
    keeper.begin();
    state.time = 1_000;
    expect(await keeper.get()).toEqual({ current: 'one' });
    expect(state.reads).toBe(1);
  });

  test('what was read before anybody texted is read again at the first mismatch, and then once a minute as ever', async () => {
    const { state, keeper } = store();
    keeper.begin();
    await keeper.get();
    state.answer = async () => JSON.stringify({ sharedKey: 'two' });
    expect(await keeper.refresh()).toEqual({ sharedKey: 'two' });
    await keeper.refresh();
    expect(state.reads).toBe(2);
  });

  test('but not for one that was begun before the process was frozen: its answer never comes', async () => {
    const { state, keeper } = store(() => new Promise<string>(() => undefined));
    keeper.begin();
    state.time = 600_000;
    state.answer = async () => SECRET;
    expect(await keeper.get()).toEqual({ current: 'one' });
    expect(await keeper.get()).toEqual({ current: 'one' });
    expect(state.reads).toBe(2);
  });

  test('a frozen read that breaks off at last takes nothing from what was read since', async () => {
    let breakOff: (error: Error) => void = () => undefined;
    const { state, keeper } = store(() => new Promise<string>((_, reject) => (breakOff = reject)));
    const frozen = keeper.get();
    state.time = 600_000;
    state.answer = async () => SECRET;
    await keeper.get();
    breakOff(new Error('socket hang up'));
    expect(await frozen).toEqual({ current: 'one' });
    expect(await keeper.get()).toEqual({ current: 'one' });
  });

  test.each([
    '',
    'not json',
    'null',
    '[]',
    '{}',
    '{"current":""}',
    '{"current":"  "}',
    '{"current":7}',
    '{"next":null}',
    '{"next":"two"}',
    '{"url":"https://example.org/"}',
  ])('a secret that holds %j gives no token', async (secret) => {
    expect(await store(async () => secret).keeper.get()).toBe('unavailable');
  });

  test('a store out of reach gives no token, and the next text tries again', async () => {
    const { state, keeper } = store(() => Promise.reject(new Error('refused')));
    expect(await keeper.get()).toBe('unavailable');
    state.answer = async () => SECRET;
    expect(await keeper.get()).toEqual({ current: 'one' });
  });

  test('after a mismatch they are read once more, at most once a minute', async () => {
    const { state, keeper } = store();
    await keeper.get();
    state.answer = async () => JSON.stringify({ current: 'two' });
    state.time = 59_999;
    expect(await keeper.refresh()).toEqual({ current: 'one' });
    state.time = 60_000;
    expect(await keeper.refresh()).toEqual({ current: 'two' });
    await keeper.refresh();
    expect(state.reads).toBe(2);
  });

  test('a refresh that fails keeps the tokens there were, and is tried again after five seconds', async () => {
    const { state, keeper } = store();
    await keeper.get();
    state.answer = () => Promise.reject(new Error('refused'));
    state.time = 60_000;
    expect(await keeper.refresh()).toEqual({ current: 'one' });
    state.answer = async () => JSON.stringify({ current: 'two' });
    state.time = 64_999;
    expect(await keeper.refresh()).toEqual({ current: 'one' });
    state.time = 65_000;
    expect(await keeper.refresh()).toEqual({ current: 'two' });
  });
});
