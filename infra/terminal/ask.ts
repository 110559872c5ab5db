import type { Readable, Writable } from 'node:stream';
import { Stopped } from './stopped';
import { UserError } from './user-error';

/** Asks the person at the terminal; if nobody is there, each rejects with `otherwise`, a sentence on what to do. */
export interface Ask {
  /** Whether anybody is there. */
  readonly isThere: boolean;
  /** What is typed is asked for again as long as `wrong` says what is wrong with it. */
  text(question: string, otherwise: string, wrong?: (typed: string) => string | undefined): Promise<string>;
  /** What is typed or pasted is not shown. */
  hidden(question: string, otherwise: string): Promise<string>;
  /** One of a list. */
  choose<T>(question: string, choices: readonly Choice<T>[], otherwise: string): Promise<T>;
  /** Anything but a yes is a no. */
  yes(question: string, otherwise: string): Promise<boolean>;
}

export interface Choice<T> {
  label: string;
  value: T;
}

export interface Terminal {
  input: Readable;
  output: Writable;
  isTerminal: boolean;
}

/** Asks on a terminal; rejects with Stopped when the person presses Ctrl-C or Escape. */
export function askOn({ input, output, isTerminal }: Terminal): Ask {
  async function ask(otherwise: string, show: (prompts: Prompts, on: On) => Promise<unknown>): Promise<unknown> {
    if (!isTerminal) throw new UserError(otherwise);
    const gone = new AbortController();
    const leave = () => gone.abort();
    input.once('end', leave);
    try {
      const prompts = await import('@clack/prompts');
      const answer = await show(prompts, { input, output, signal: gone.signal, withGuide: false });
      if (gone.signal.aborted) throw new UserError(otherwise);
      if (prompts.isCancel(answer)) throw new Stopped();
      return answer;
    } finally {
      input.off('end', leave);
    }
  }
  const typed = async (answer: Promise<unknown>) => String((await answer) ?? '').trim();
  return {
    isThere: isTerminal,
    text: (message, otherwise, wrong = () => undefined) =>
      typed(
        ask(otherwise, ({ text }, on) => text({ ...on, message, validate: (answer = '') => wrong(answer.trim()) })),
      ),
    hidden: (message, otherwise) => typed(ask(otherwise, ({ password }, on) => password({ ...on, message }))),
    async choose(message, choices, otherwise) {
      const options = choices.map(({ label }, value) => ({ label, value }));
      const index = await ask(otherwise, ({ select }, on) => select({ ...on, message, options }));
      return (choices[Number(index)] as (typeof choices)[number]).value;
    },
    yes: async (message, otherwise) =>
      /^y(es)?$/i.test(await typed(ask(otherwise, ({ text }, on) => text({ ...on, message: `${message} (y/N)` })))),
  };
}

type Prompts = typeof import('@clack/prompts');
interface On {
  input: Readable;
  output: Writable;
  signal: AbortSignal;
  withGuide: false;
}
