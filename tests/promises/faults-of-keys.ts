import { howMany } from '../full-size';
import { TOKEN } from '../sms/inbound';
import { SHARED_KEY } from '../sms/rule-signed';
import type { Fault } from './fault';
import { aMinutePasses, secret, secretWithLineEnds } from './fault-switches';

const NEXT_TOKEN = 'f'.repeat(32);

/** Secrets with other keys in them than Twilio signs with. They are run one by one: a read must not take its second. */
export const OF_KEYS: readonly Fault[] = [
  { name: 'the token is empty', stages: [{ set: secret({ current: '' }), may: ['right'] }] },
  { name: 'only the next token is there', stages: [{ set: secret({ next: TOKEN }), may: ['right'] }] },
  {
    name: 'line ends after the token and the secret',
    verified: true,
    stages: [{ set: secretWithLineEnds(TOKEN), may: ['right'] }],
  },
  {
    name: 'a SharedKey in place of the token',
    verified: true,
    stages: [{ set: secret({ sharedKey: SHARED_KEY }), sharedKey: SHARED_KEY, may: ['right'] }],
  },
  {
    name: 'a SharedKey that the secret does not have',
    textsEach: howMany(2, 40),
    stages: [{ sharedKey: SHARED_KEY, may: ['right'] }],
  },
  {
    name: 'rotation, Twilio ahead by a minute',
    clock: true,
    sideBySide: howMany(1, 4),
    stages: [
      { may: ['right'] },
      { token: NEXT_TOKEN, may: ['fallback'] },
      { token: NEXT_TOKEN, set: secret({ current: NEXT_TOKEN }), may: ['fallback', 'right'] },
      { token: NEXT_TOKEN, set: aMinutePasses, may: ['right'] },
    ],
  },
  {
    name: 'the SharedKey removed in mid-run',
    clock: true,
    sideBySide: howMany(1, 4),
    stages: [
      { set: secret({ sharedKey: SHARED_KEY }), sharedKey: SHARED_KEY, may: ['right'] },
      { set: secret({ current: TOKEN }), sharedKey: SHARED_KEY, may: ['right'] },
      { set: aMinutePasses, sharedKey: NEXT_TOKEN, may: ['right'] },
      { sharedKey: SHARED_KEY, may: ['right'] },
    ],
  },
  {
    name: 'rotation, AWS ahead',
    clock: true,
    sideBySide: howMany(1, 4),
    stages: [
      { may: ['right'] },
      { set: secret({ current: TOKEN, next: NEXT_TOKEN }), may: ['right'] },
      { set: aMinutePasses, token: NEXT_TOKEN, may: ['right'] },
      { set: secret({ current: NEXT_TOKEN }), token: NEXT_TOKEN, may: ['right'] },
    ],
  },
];
