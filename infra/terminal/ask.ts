import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks the person at the terminal; where nobody is there, each rejects with `otherwise`, a sentence on what to do. */
export interface Ask {
  text(question: string, otherwise: string): Promise<string>;
  /** What is typed or pasted is not shown. */
  hidden(question: string, otherwise: string): Promise<string>;
  /** Anything but a yes is a no. */
  yes(question: string, otherwise: string): Promise<boolean>;
}

/** Asks on a terminal; Ctrl-C there is a SIGINT to this process. */
export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, isTerminal: boolean): Ask {
  const ask = (question: string, otherwise: string, isHidden: boolean) => {
    if (!isTerminal) return Promise.reject(new Error(otherwise));
    const echo = new Writable({
      write(chunk, _, done) {
        if (!isHidden) output.write(chunk);
        done();
      },
    });
    const lines = createInterface({ input, output: echo, terminal: true, historySize: 0 });
    if (isHidden) output.write(question);
    return new Promise<string>((resolve, reject) => {
      lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
      lines.on('close', () => reject(new Error(otherwise)));
      lines.question(isHidden ? '' : question, (answer) => {
        resolve(answer.trim());
        lines.close();
      });
    }).finally(() => isHidden && output.write('\n'));
  };
  return {
    text: (question, otherwise) => ask(question, otherwise, false),
    hidden: (question, otherwise) => ask(question, otherwise, true),
    yes: async (question, otherwise) => /^y(es)?$/i.test(await ask(`${question} (y/N) `, otherwise, false)),
  };
}
