import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { UserError } from '../terminal/user-error';

const INSTALL = 'install a JDK 17 or later, for example from https://adoptium.net.';
const NO_JAVA = `DynamoDB Local needs Java, and none was found: ${INSTALL}`;
const OLD_JAVA = `DynamoDB Local needs Java 17 or later, and the one here is older: ${INSTALL}`;
const NO_COMPILER = `DynamoDB Local needs Java's compiler, and the Java here comes without it: ${INSTALL}`;

/** A Java that can run DynamoDB Local: that of JAVA_HOME, or the one on the PATH. */
export function findJava(): string {
  const home = process.env.JAVA_HOME;
  const problems: string[] = [];
  for (const java of home ? [join(home, 'bin', 'java'), 'java'] : ['java']) {
    const problem = problemWith(modulesOf(java));
    if (!problem) return java;
    problems.push(problem);
  }
  throw new UserError(problems.find((problem) => problem !== NO_JAVA) ?? NO_JAVA);
}

function modulesOf(java: string): { stdout?: string; stderr?: string } {
  try {
    return { stdout: execFileSync(java, ['--list-modules'], { encoding: 'utf8', stdio: 'pipe', windowsHide: true }) };
  } catch (error) {
    return error as { stdout?: string; stderr?: string };
  }
}

function problemWith({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }): string | undefined {
  const version = Number(/^java\.base@(\d+)/m.exec(stdout)?.[1]);
  if (version < 17) return OLD_JAVA;
  if (version >= 17) return /^jdk\.compiler@/m.test(stdout) ? undefined : NO_COMPILER;
  return /unrecognized option/i.test(stderr) ? OLD_JAVA : NO_JAVA; // Java 8 has no modules to list.
}
