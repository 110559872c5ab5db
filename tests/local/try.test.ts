import { test } from '@jest/globals';
import { startLaptop } from './laptop';
import { phoneNumber, service } from '../twilio/resources';
test('x', async () => {
  const a = phoneNumber('+18165550142'); const b = phoneNumber('+18335550199');
  const laptop = await startLaptop({ numbers: [a, b], services: [service('Hotline', [b])] });
  const go = async (what: 'connect'|'doctor', args: string[] = [], env = {}) => { const r = await laptop.run(what, args, env); process.stdout.write(`$ ${what} ${args.join(' ')}\n${r.said}${r.complained}[${r.code}]\n\n`); };
  await go('doctor');
  await go('connect', ['--number', '+18335550199', '--yes']);
  await go('doctor');
  await go('doctor', [], { TWILIO_ACCOUNT_SID: '', AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: ''});
  await go('doctor', [], { TWILIO_API_URL: 'http://127.0.0.1:1'});
  await laptop.stop();
}, 60000);
