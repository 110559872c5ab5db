import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fate } from '../../fate';
import { phoneNumber, type Resource, service } from '../../twilio/resources';
import { type Laptop, SMS_HOST, startLaptop } from '../laptop';

const NUMBER = '+18165550142';

let laptop: Laptop;
let resources: Resource[];
let before: Resource[];

beforeEach(async () => {
  const number = phoneNumber(NUMBER, { voice_url: 'https://calls.example.org/', voice_method: 'GET' });
  const theirs = { inbound_request_url: 'https://app.example.org/in', inbound_method: 'GET' };
  const hotline = service('Hotline', [number], theirs);
  resources = [number, hotline.resource];
  before = resources.map((one) => ({ ...one }));
  laptop = await startLaptop({ numbers: [number], services: [hotline] });
});
afterEach(() => laptop.stop());

/** With a function that has read no secret yet: otherwise the proof waits until it reads it again. */
function connect() {
  laptop.restart();
  return laptop.run('connect', ['--number', NUMBER, '--no-texts-only', '--yes']);
}
const undo = () => laptop.run('connect', ['--undo', '--yes']);

const isConnected = () => {
  const [number, hotline] = resources;
  return String(hotline?.inbound_request_url).includes(SMS_HOST) && String(number?.voice_url).endsWith('/voice');
};

/** Runs a command that dies at this call of its; gives whether it made that many. */
async function killed(command: () => Promise<unknown>, death: NonNullable<Fate['death']>): Promise<boolean> {
  Object.assign(laptop.fate, { calls: 0, death });
  await command();
  const isDead = laptop.fate.calls > death.at;
  Object.assign(laptop.fate, { calls: 0, death: undefined });
  return isDead;
}

describe.each(['cut before', 'cut after'] as const)(
  'killed at each of its calls to Twilio and AWS in turn, %s',
  (how) => {
    test('connect goes on when it is run again, and undo then puts back what was there', async () => {
      let at = 0;
      for (; await killed(connect, { at, how }); at += 1) {
        expect([at, (await connect()).code, isConnected()]).toEqual([at, 0, true]);
        expect([at, (await undo()).code, resources]).toEqual([at, 0, before]);
      }
      expect(at).toBeGreaterThan(10);
    });

    test('connect needs not be run again for undo to put back what was there', async () => {
      for (let at = 0; await killed(connect, { at, how }); at += 1) {
        await undo();
        expect([at, resources]).toEqual([at, before]);
      }
    });

    test('undo goes on when it is run again', async () => {
      let at = 0;
      for (; ; at += 1) {
        await connect();
        if (!(await killed(undo, { at, how }))) break;
        await undo();
        expect([at, resources, laptop.secret()]).toEqual([
          at,
          before,
          expect.not.objectContaining({ changed: expect.anything() }),
        ]);
      }
      expect(at).toBeGreaterThan(8);
    });
  },
);
