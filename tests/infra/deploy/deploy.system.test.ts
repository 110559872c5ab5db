import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CONTENT_FILES, readFileTexts, writeFileTexts } from '../../../infra/content/file-texts';
import type { Cdk } from '../../../infra/deploy/cdk';
import { deployWith } from '../../../infra/deploy/run';
import type { Ask } from '../../../infra/terminal/ask';
import { CONTENT_FOLDER } from '../../text/content';
import { phoneNumber } from '../../twilio/resources';
import { smallContent } from '../content/small-content';
import { CONTENT_FUNCTION, type Laptop, startLaptop } from '../laptop';
import { startCommand } from '../run-command';

const ROOT = join(__dirname, '../../..');
/** Content that takes no time to check. */
const SMALL = Object.fromEntries(
  Object.entries({ hotlines: smallContent.hotlines, ...smallContent.languages }).map(([name, file]) => [
    `${name}.json`,
    JSON.stringify(file, null, 2),
  ]),
);
const KEPT = join(ROOT, '.cache/deployed/Hotline-prod');
const NUMBER = '+18165550142';
const STACK = 'Hotline-prod';

let laptop: Laptop;
let folder: string;
let keptBefore: string[];
/** What the CDK was asked, and what it does: it puts the folder that it was given into the account, or fails. */
let asked: string[][];
let cdk: Cdk;
beforeEach(async () => {
  laptop = await startLaptop({ numbers: [phoneNumber(NUMBER)] });
  keptBefore = keptNames();
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  writeFileTexts(folder, SMALL);
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts/en.tsv'), 'text\ttopic\nhelp\thelp\nabuse\tabuse\n');
  isDeployed(folder);
  asked = [];
  cdk = async (args, { env }) => {
    asked.push([...args]);
    isDeployed(String(env.CONTENT));
    return 0;
  };
});
afterEach(async () => {
  for (const one of [folder, ...keptHere()]) rmSync(one, { recursive: true });
  await laptop.stop();
});

/** The folders that a test kept of what was deployed; whoever works here may have kept others before. */
function keptHere(): string[] {
  return keptNames()
    .filter((name) => !keptBefore.includes(name))
    .map((name) => join(KEPT, name));
}

function keptNames(): string[] {
  return existsSync(KEPT) ? readdirSync(KEPT) : [];
}

function isDeployed(content: string): void {
  laptop.aws.code[CONTENT_FUNCTION] = { 'index.js': '', [CONTENT_FILES]: JSON.stringify(readFileTexts(content)) };
}

const kept = () => JSON.parse(laptop.aws.code[CONTENT_FUNCTION]?.[CONTENT_FILES] ?? '{}');
const edit = (from: string, to: string) => {
  const file = join(folder, 'en.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replaceAll(from, to));
};
const [OLD, NEW] = ['Now delete this thread.', 'Please delete this thread.'];

/** Somebody at the terminal who says yes or no. */
const person = (isYes: boolean) => ({ ask: { isThere: true, yes: async () => isYes } as unknown as Ask });
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const deploy = async (args: string[] = [], { env = {}, io = {} } = {}) => {
  const ended = await laptop.run(
    deployWith((...all) => cdk(...all)),
    args,
    { CONTENT: folder, ...env },
    io,
  );
  return { ...ended, complained: inOneLine(ended.complained) };
};

describe('npm run deploy', () => {
  test('shows the words of a reply that will change and how many texts get them, and deploys after a yes', async () => {
    edit(OLD, NEW);
    const { said } = await deploy([], { io: person(true) });
    expect(inOneLine(said)).toContain(
      'What changes for people who text, from Hotline-prod in us-east-1, deployed on 2026-11-20 at 12:00 (UTC).',
    );
    expect(said).toContain(`    - ${OLD}\n    + ${NEW}\n`);
    expect(said).toContain('2 texts taken for the same as before, with other words in the reply.');
    expect(asked).toEqual([['deploy', STACK, '-c', 'stage=prod']]);
    expect(kept()['en.json']).toContain(NEW);
  });

  test.each([
    ['a no', [], person(false), 'Nothing was changed.\n', 0],
    ['--dry-run', ['--dry-run'], {}, 'Nothing was changed: this was a dry run.\n', 0],
  ])('changes nothing after %s', async (_, args, io, sentence, code) => {
    edit(OLD, NEW);
    expect(await deploy(args, { io })).toMatchObject({ code, said: expect.stringMatching(new RegExp(`${sentence}$`)) });
    expect(asked).toEqual([]);
  });

  test('without a terminal it changes nothing but with --yes, which also answers what the CDK would ask', async () => {
    expect(await deploy()).toMatchObject({
      code: 1,
      complained:
        'Nothing was deployed, because nobody is here to be asked: add --yes, or --dry-run. Nothing was changed.',
    });
    expect(asked).toEqual([]);
    await deploy(['--yes']);
    expect(asked).toEqual([['deploy', STACK, '-c', 'stage=prod', '--require-approval', 'never']]);
  });

  test('runs doctor if a number is connected, and ends as doctor does', async () => {
    expect((await laptop.run('connect', ['--number', NUMBER, '--yes'])).code).toBe(0);
    const { code, said } = await deploy(['--yes'], { env: { CONTENT: CONTENT_FOLDER } });
    expect([code, said]).toEqual([1, expect.stringMatching(/✓ signed text(?:.*\n)+.*✗ alarms .*reach nobody/)]);
  });

  test('says what to do next if no number was ever connected', async () => {
    const { code, said } = await deploy(['--yes']);
    expect([code, inOneLine(said)]).toEqual([
      0,
      expect.stringContaining('no number is connected to it yet: npm run connect connects one.'),
    ]);
    expect(said).not.toContain('✓');
  });

  test('keeps what was deployed before as a content folder, names the command to go back, and that goes back', async () => {
    const before = kept();
    edit(OLD, NEW);
    const { said } = await deploy(['--yes']);
    const [, back = ''] = /\n {2}CONTENT=(\S+) npm run deploy\n/.exec(said) ?? [];
    expect(said).toContain('git revert HEAD && npm run deploy');
    const again = await deploy(['--yes'], { env: { CONTENT: join(ROOT, back) } });
    expect(again.said).toContain(`    - ${NEW}\n    + ${OLD}\n`);
    expect(again.said).toContain('Of 2 known texts');
    expect(kept()).toEqual(before);
    expect(keptHere()).toHaveLength(2);
    expect(readFileTexts(join(ROOT, back))).toEqual(before);
  });

  test('deploys what it showed, though something else is saved while it asks', async () => {
    edit(OLD, NEW);
    const yes = async () => {
      edit(NEW, 'Something else:');
      return true;
    };
    await deploy([], { io: { ask: { isThere: true, yes } as unknown as Ask } });
    expect(kept()['en.json']).toContain(NEW);
  });

  test('says that nothing changes for people who text, if only the order in a file is another', async () => {
    const { lines, ...rest } = smallContent.hotlines;
    writeFileSync(join(folder, 'hotlines.json'), JSON.stringify({ lines, ...rest }));
    expect((await deploy(['--dry-run'])).said).toContain(
      'The content is the same: every text gets the reply that it got.',
    );
  });

  test('over a version that kept no copy it says so, and deploys', async () => {
    laptop.aws.code[CONTENT_FUNCTION] = { 'index.js': '' };
    const { said } = await deploy(['--yes']);
    expect(inOneLine(said)).toContain('kept no copy of its content, so what changes for people who text is not shown.');
    expect(said).not.toContain('CONTENT=');
    expect(asked).toHaveLength(1);
  });

  test('over content of another version it says so, and deploys', async () => {
    laptop.aws.code[CONTENT_FUNCTION] = { [CONTENT_FILES]: '{"hotlines.json":"{}","en.json":"{}"}' };
    expect(inOneLine((await deploy(['--yes'])).said)).toContain('Its content is of another version');
    expect(asked).toHaveLength(1);
  });

  test('puts a stack online for the first time, and says what to do then', async () => {
    laptop.aws.stacks = { CDKToolkit: {} };
    const { code, said } = await deploy(['--yes']);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Hotline-prod is not deployed yet: this puts it online/)]);
    expect(inOneLine(said)).toMatch(/npm run connect connects one\.$/);
    expect(asked).toHaveLength(1);
  });
});

describe('one clear sentence, and nothing changed:', () => {
  const never = async (sentence: RegExp, env: Record<string, string> = {}) => {
    const { code, complained } = await deploy(['--yes'], { env });
    expect([code, complained]).toEqual([1, expect.stringMatching(sentence)]);
    expect(complained).toMatch(/Nothing was (changed|deployed)/);
    expect(asked).toEqual([]);
  };

  test('content with mistakes', async () => {
    edit(OLD, `{{nobody.call}} ${OLD}`);
    await never(/^Nothing was deployed: the content has mistakes\. Fix them and see npm run content\. en\.json: /);
  });

  test('no folder of that name', () => never(/^There is no folder \/nowhere/, { CONTENT: '/nowhere' }));

  test('no credentials', () =>
    never(/^There are no AWS credentials here: /, { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }));

  test('expired credentials', async () => {
    laptop.aws.refuse = { code: 'ExpiredToken', message: 'It has expired' };
    await never(/^These AWS credentials have expired: /);
  });

  test('no network', async () => {
    const env = {
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
    };
    const { code, complained } = await startCommand('deploy', ['--yes'], env).ended;
    expect([code, inOneLine(complained)]).toEqual([
      1,
      expect.stringMatching(/^AWS cannot be reached \(ECONNREFUSED\) to read the stack: .* Nothing was changed\.$/),
    ]);
  });

  test('a region without Function URLs', () =>
    never(/^Nothing was deployed: ca-west-1 has no Lambda Function URLs/, { AWS_REGION: 'ca-west-1' }));

  test('an account and region that were never set up for the CDK', async () => {
    laptop.aws.stacks = {};
    await never(
      /^The CDK was never set up in us-east-1 of account 123456789012: run npx cdk bootstrap, once, and then this again\./,
    );
  });

  test('a deploy that is under way', async () => {
    laptop.aws.status = 'UPDATE_IN_PROGRESS';
    await never(
      /^Hotline-prod in us-east-1: it is being deployed now, and answers meanwhile \(UPDATE_IN_PROGRESS\)\. Wait until/,
    );
  });

  test('an unknown stage', async () => {
    const { code, complained } = await deploy(['--stage', 'test', '--yes']);
    expect([code, complained]).toEqual([1, expect.stringMatching(/^There is no stage "test"/)]);
  });
});

describe('once it has begun', () => {
  test('a deploy that fails says what answers now and what to do, and what was deployed is kept', async () => {
    cdk = async () => 1;
    edit(OLD, NEW);
    const { code, complained } = await deploy(['--yes']);
    expect(keptHere()).toHaveLength(1);
    expect([code, complained]).toEqual([
      1,
      expect.stringMatching(/^The deploy failed: see above why\. AWS takes back/),
    ]);
  });

  test('Ctrl-C says that AWS may go on, and how to see', async () => {
    const stop = new AbortController();
    cdk = async () => {
      stop.abort();
      return new Promise(() => undefined);
    };
    const { code, complained } = await deploy(['--yes'], { io: { stop: stop.signal } });
    expect([code, complained]).toEqual([
      130,
      expect.stringMatching(/^Stopped\. Perhaps deployed, perhaps not: .*npm run doctor/),
    ]);
  });

  test('Ctrl-C at the question says that nothing was changed', async () => {
    const stop = new AbortController();
    const yes = async () => {
      stop.abort();
      return new Promise<boolean>(() => undefined);
    };
    const ask = { isThere: true, yes } as unknown as Ask;
    expect((await deploy([], { io: { stop: stop.signal, ask } })).complained).toBe('Stopped. Nothing was changed.');
    expect(asked).toEqual([]);
  });
});
