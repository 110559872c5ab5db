import { execFile } from 'node:child_process';

/** What `npm audit --json` prints: vulnerable packages by name or, if it could not ask, why. */
interface Audit {
  vulnerabilities?: Record<string, { severity: string; via: unknown[] }>;
  message?: string;
  error?: { summary?: string };
}

/**
 * Asks the registry for known vulnerabilities of what goes into the bundles, and fails if there are any. Prints one line;
 * a registry that cannot be asked, as a mirror without audits, is no failure: the line begins with `not asked`.
 */
function main(): void {
  execFile('npm', ['audit', '--omit=dev', '--json'], { timeout: 60_000 }, (failure, stdout) => {
    const { vulnerabilities, message, error }: Audit = JSON.parse(stdout || '{}');
    if (!vulnerabilities) {
      const why = message || error?.summary || failure?.message || 'the registry gave no answer';
      process.stdout.write(`not asked: ${why.split('\n')[0]}\n`);
      return;
    }
    const found = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
    process.stdout.write(found.length === 0 ? 'none known\n' : `Update, see npm audit: ${found.join(', ')}\n`);
    process.exitCode = found.length > 0 ? 1 : 0;
  });
}

main();
