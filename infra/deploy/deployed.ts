import { fileBeside } from '../aws/file-beside';
import { readStack, type Stack } from '../aws/stack';
import { stateOf } from '../aws/stack-state';
import { CONTENT_FILES, type FileTexts } from '../content/file-texts';
import { UserError } from '../terminal/user-error';

/** The stack that is there, and the content that it was deployed with. */
export interface Deployed {
  stack: Stack;
  /** Undefined if it was deployed by a version that kept none. */
  texts: FileTexts | undefined;
}

/** What the CDK's own stack is called. */
const BOOTSTRAP = 'CDKToolkit';

/** What is deployed now, or undefined if nothing is. Rejects with a UserError if nothing can be deployed there either. */
export async function readDeployed(name: string): Promise<Deployed | undefined> {
  const stack = await readStack(name);
  if ('lookedIn' in stack || stack.status === 'REVIEW_IN_PROGRESS') {
    const bootstrap = await readStack(BOOTSTRAP);
    if (!('lookedIn' in bootstrap)) return undefined;
    throw new UserError(
      `The CDK was never set up in ${bootstrap.lookedIn}: run npx cdk bootstrap, once, and then this again.`,
    );
  }
  const { is, says, fix = '' } = stateOf(stack.status);
  if (is === 'busy') throw new UserError(`${name} in ${stack.region}: ${says} (${stack.status}). ${fix}`.trim());
  return { stack, texts: await textsOf(stack) };
}

async function textsOf({ outputs: { ContentFunction } }: Stack): Promise<FileTexts | undefined> {
  const kept = ContentFunction && (await fileBeside(ContentFunction, CONTENT_FILES));
  return kept ? (JSON.parse(kept) as FileTexts) : undefined;
}
