import { execFile } from 'node:child_process';

/** What `npm audit --json` prints: vulnerable packages by name or, where it could not ask, why. */
interface Audit {
  vulnerabilities?: Record<string, { severity: string; via: unknown[] }>;
  message?: string;
  error?: { summary?: string };
}

/** Asks the registry for known vulnerabilities of what goes into the bundles; says so where it cannot be asked. */
function main(): void {
  execFile('npm', ['audit', '--omit=dev', '--json'], { timeout: 60_000 }, (failure, stdout) => {
    const { vulnerabilities, message, error }: Audit = JSON.parse(stdout || '{}');
    if (!vulnerabilities) {
      const why = message || error?.summary || failure?.message || 'no answer';
      process.stderr.write(`SKIPPED, known vulnerabilities of the bundled packages: ${why.split('\n')[0]}\n`);
      return;
    }
    for (const [name, { severity }] of Object.entries(vulnerabilities))
      process.stderr.write(`${name} has a known vulnerability (${severity}): see npm audit, and update it.\n`);
    process.exitCode = Object.keys(vulnerabilities).length > 0 ? 1 : 0;
  });
}

main();
