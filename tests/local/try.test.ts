import { test } from '@jest/globals';
import { startLaptop } from './laptop';
import { phoneNumber, service } from '../twilio/resources';
test('x', async () => {
  const a = phoneNumber('+18165550142'); const b = phoneNumber('+18335550199');
  const laptop = await startLaptop({ numbers: [a, b], services: [service('Hotline', [b])] });
  const go = async (...args: string[]) => { const r = await laptop.run('connect', args); process.stdout.write(`$ connect ${args.join(' ')}\n${r.said}${r.complained}[${r.code}]\n\n`); };
  await go();
  await go('--number', '+18165550142');
  await go('--number', '+18165550142', '--dry-run');
  await go('--number', '+18165550142', '--yes');
  await go('--number', '+18165550142', '--yes');
  await go('--number', '+18335550199', '--yes');
  process.stdout.write(JSON.stringify(laptop.secret(), null, 1));
  await go('--undo', '--yes');
  process.stdout.write(JSON.stringify(laptop.twilio.updates, null, 1));
  await laptop.stop();
}, 60000);
