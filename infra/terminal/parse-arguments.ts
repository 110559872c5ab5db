import { Command, CommanderError, type OptionValues } from '@commander-js/extra-typings';
import { UserError } from './user-error';

/** `--help` was asked for; the message is the help. */
export class HelpAsked extends Error {}

/** The option that chooses a deployment. */
export const STAGE = ['--stage <name>', 'a deployment by its name in infra/settings.ts', 'prod'] as const;

/** Describes `npm run <name>`, for options to be added to; an example is what follows `npm run <name>`, and what it does. */
export function commandLine(name: string, summary: string, examples: readonly (readonly [string, string])[]): Command {
  const lines = examples.map(([args, does]) => [`npm run ${name}${args && ` -- ${args}`}`, does] as const);
  const width = Math.max(...lines.map(([line]) => line.length));
  return new Command(`npm run ${name} --`)
    .description(summary)
    .helpOption('--help', 'show this')
    .addHelpText('after', `\nExamples:\n${lines.map(([line, does]) => `  ${line.padEnd(width)}  ${does}`).join('\n')}`)
    .configureHelp({ styleTitle: (title) => title })
    .exitOverride();
}

/**
 * Reads the arguments; throws HelpAsked or a UserError. What is not known is repeated only if it looks like an option:
 * anything else may be a token.
 */
export function parseArguments<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  args: readonly string[],
): { options: Options; operands: readonly string[] } {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined, getOutHelpWidth: () => 80 });
  try {
    command.parse(args, { from: 'user' });
    return { options: command.opts(), operands: command.args };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) throw new HelpAsked(help);
    throw new UserError(`${sentenceFor(error)} See ${command.name()} --help.`);
  }
}

function sentenceFor({ code, message }: CommanderError): string {
  const [, option] = /'(--[a-z-]+)(?=[ =']).*'/.exec(message) ?? [];
  const [, meant] = /Did you mean (\S+)\?/.exec(message) ?? [];
  if (code === 'commander.unknownOption' && option && option === meant) return `${option} takes no value.`;
  if (code === 'commander.unknownOption')
    return `There is no option ${option ?? 'like that'}${meant ? `: did you mean ${meant}?` : '.'}`;
  if (code === 'commander.optionMissingArgument') return `${option} needs a value.`;
  if (code === 'commander.excessArguments') return 'That is one argument too many; a value follows its option.';
  return `${message.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())}.`;
}
