import { contentFolder } from '../content/folder';
import { settingsFor, stackName } from '../settings';
import type { Io } from '../terminal/io';
import { commandLine, parseArguments, STAGE } from '../terminal/parse-arguments';
import { isUnknown } from './check';
import { checkRoundTrip } from './check-round-trip';
import { checkTable, summaryOf } from './check-table';
import { checksOf } from './checks';
import { pasteOf, pasteText } from './paste';
import { readAnswers, readAws } from './read-aws';
import { readContent } from './read-content';
import { credentialsFor, readTwilio } from './read-twilio';

const usage = commandLine('doctor', 'Checks everything, changes nothing, and says what to fix.', [
  ['', 'checks the deployment “prod”'],
  ['--json', 'the same, for scripts'],
])
  .option(...STAGE)
  .option('--json', 'print JSON')
  .option(
    '--round-trip',
    'send a real text from another number of the account: about 5 cents, and one more in the count',
  );

/** `npm run doctor`: checks everything, changes nothing, and says what to fix; 1 if anything is bad. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { stage, json, roundTrip: isWanted = false } = parseArguments(usage, args).options;
  const name = stackName(stage);
  const { problems, content } = readContent(contentFolder(io.env), io.now());
  const aws = await readAws(name);
  const credentials = credentialsFor(aws.stored, io.env);
  const [answers, twilio] = await Promise.all([readAnswers(aws.outputs, aws.stored), readTwilio(credentials, aws)]);
  const roundTrip = await checkRoundTrip(isWanted, { credentials, aws, trip: twilio.trip }, io);
  const [token, { alarmEmail }] = [io.env.TWILIO_AUTH_TOKEN, settingsFor(stage)];
  const facts = { name, aws, answers, twilio, problems, content, token, alarmEmail, roundTrip, now: io.now() };
  const checks = checksOf(facts);
  const paste = isUnknown(content) ? undefined : pasteOf(content);
  const parts = json
    ? [JSON.stringify({ stack: name, checks, paste }, null, 2)]
    : [checkTable(checks, io), summaryOf(checks), ...(paste ? [pasteText(paste)] : [])];
  io.out.write(`${parts.join('\n\n')}\n`);
  return checks.some(({ state }) => state === 'bad') ? 1 : 0;
}
