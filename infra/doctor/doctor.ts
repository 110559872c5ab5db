import { parseArgs } from 'node:util';
import { settingsFor, stackName } from '../settings';
import { isUnknown } from './check';
import { checkTable, summaryOf } from './check-table';
import { checksOf } from './checks';
import { pasteOf, pasteText } from './paste';
import { answers, awsFacts } from './read-aws';
import { readLocalContent } from './read-content';
import { credentialsFor, twilioFacts } from './read-twilio';

const USAGE = 'Usage: npm run doctor   (-- --stage dev for another stage, -- --json for scripts)';

function optionsFrom(args: string[]): { stage: string; json: boolean } {
  try {
    const options = { stage: { type: 'string', default: 'prod' }, json: { type: 'boolean', default: false } } as const;
    return parseArgs({ args, options }).values;
  } catch {
    throw new Error(USAGE);
  }
}

/** Looks at everything, changes nothing, and says what to mend. */
async function doctor(args: string[]): Promise<void> {
  const { stage, json } = optionsFrom(args);
  const name = stackName(stage);
  const { alarmEmail } = settingsFor(stage);
  const { problems, words } = readLocalContent(new Date());
  const aws = await awsFacts(name);
  const credentials = credentialsFor(aws.kept, process.env);
  const [answered, twilio] = await Promise.all([answers(aws.outputs, aws.kept), twilioFacts(credentials, aws)]);
  const token = process.env.TWILIO_AUTH_TOKEN;
  const checks = checksOf({ name, aws, answers: answered, twilio, problems, words, token, alarmEmail });
  const paste = isUnknown(words) ? undefined : pasteOf(words);
  if (json) console.log(JSON.stringify({ stack: name, checks, paste }, null, 2));
  else {
    console.log(
      `${checkTable(checks, process.stdout.isTTY === true && !process.env.NO_COLOR)}\n\n${summaryOf(checks)}`,
    );
    if (paste) console.log(`\n${pasteText(paste)}`);
  }
  if (checks.some(({ state }) => state === 'bad')) process.exitCode = 1;
}

doctor(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
