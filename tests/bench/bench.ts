import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSecretsManager } from '../aws/secrets-manager';
import { TOKEN } from '../sms/inbound';
import { asked } from './arguments';
import { makeBundles } from './bundles';
import { cpuShare } from './cpu-share';
import { startTable } from './dynamodb';
import { instructionsTo } from './instructions';
import { setting } from './setting';
import { sideBySide } from './side-by-side';
import { table } from './table';
import { type YearTimes, yearsTable, yearTimes } from './years';

const SECRET = 'twilio';
const YEARS = [1, 5, 10];
const VCPU_OF_512_MB = 512 / 1769; // https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html

async function main(): Promise<void> {
  const { json, instructions, runs } = asked(process.argv.slice(2));
  if (instructions) return instructionsTo(process.stdout, runs);
  const where = setting(process.env);
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const secrets = await startSecretsManager({ [SECRET]: JSON.stringify({ current: TOKEN }) });
  const counts = await startTable();
  const share = cpuShare(VCPU_OF_512_MB);
  try {
    const bundles = makeBundles(outdir);
    const env = {
      TWILIO_SECRET_ARN: SECRET,
      COUNTS_TABLE: counts.name,
      TIME_ZONE: 'America/Chicago',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      AWS_ENDPOINT_URL_DYNAMODB: counts.endpoint,
    };
    const fullSpeed = await sideBySide(bundles, env, runs);
    const as512MB = await sideBySide(bundles, env, runs, share.limit);
    const years: YearTimes[] = [];
    for (const count of counts.isDynamoDB ? YEARS : [])
      years.push(await yearTimes(count, bundles.page, counts.endpoint));
    const { date, machine, node, runtimeClient } = where;
    process.stdout.write(
      json
        ? `${JSON.stringify({ ...where, runs, counting: counts.what, share: share.how, fullSpeed, as512MB, years }, null, 2)}\n`
        : `Medians (90th percentiles in brackets) of ${runs} fresh processes of each, in turn, and the medians' ratios to an empty handler.
Warm texts are the 52nd to the 61st; memory is resident, after the first text (before its count is written, and after).
${date}, ${machine}; Node.js ${node}; ${runtimeClient}; counting in ${counts.what}.

At full speed

${table(fullSpeed)}

At the ${VCPU_OF_512_MB.toFixed(2)} vCPU of 512 MB (${share.how})

${table(as512MB)}

${yearsTable(years)}
`,
    );
  } finally {
    share.end();
    await Promise.all([secrets.stop(), counts.stop()]);
    rmSync(outdir, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
