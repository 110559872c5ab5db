/** What a status of CloudFormation's means for somebody who texts, and what to do about it. */
export interface StackState {
  /** Whether it is as the last deploy wanted it, is on its way there, or needs somebody. */
  is: 'whole' | 'busy' | 'broken';
  says: string;
  fix?: string;
}

const DEPLOY = 'See in its Events in the CloudFormation Console what failed, fix that, and run npx cdk deploy.';
const WAIT = 'Wait until that has ended, and try again.';
const DELETE =
  'Delete the stack in the CloudFormation Console, where you may choose to keep what cannot be deleted; then npx cdk deploy.';

const STATES: Readonly<Record<string, StackState>> = {
  CREATE_COMPLETE: { is: 'whole', says: 'it is deployed' },
  UPDATE_COMPLETE: { is: 'whole', says: 'it is deployed' },
  IMPORT_COMPLETE: { is: 'whole', says: 'it is deployed' },
  REVIEW_IN_PROGRESS: {
    is: 'broken',
    says: 'a deploy was prepared and never carried out, so nothing of it exists',
    fix: 'Run npx cdk deploy.',
  },
  CREATE_IN_PROGRESS: { is: 'busy', says: 'it is being deployed now, for the first time', fix: WAIT },
  CREATE_FAILED: { is: 'broken', says: 'its first deploy failed, and half of it is there', fix: DELETE },
  ROLLBACK_IN_PROGRESS: { is: 'busy', says: 'its first deploy failed, and is being taken back', fix: WAIT },
  ROLLBACK_COMPLETE: {
    is: 'broken',
    says: 'its first deploy failed and was taken back, so nothing is there',
    fix: DEPLOY,
  },
  ROLLBACK_FAILED: {
    is: 'broken',
    says: 'its first deploy failed, and what it had made could not be removed',
    fix: DELETE,
  },
  UPDATE_IN_PROGRESS: { is: 'busy', says: 'it is being deployed now, and answers meanwhile', fix: WAIT },
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: {
    is: 'busy',
    says: 'it is being deployed now: only what is old is still being removed',
  },
  UPDATE_FAILED: { is: 'broken', says: 'the last deploy failed half-way, so that old and new are mixed', fix: DEPLOY },
  UPDATE_ROLLBACK_IN_PROGRESS: {
    is: 'busy',
    says: 'the last deploy failed, and the one before it is being put back',
    fix: WAIT,
  },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: {
    is: 'busy',
    says: 'the last deploy failed, and the one before it is back',
    fix: WAIT,
  },
  UPDATE_ROLLBACK_COMPLETE: {
    is: 'broken',
    says: 'the last deploy failed, and the one before it answers, as if the last had not been tried',
    fix: DEPLOY,
  },
  UPDATE_ROLLBACK_FAILED: {
    is: 'broken',
    says: 'the last deploy failed, and so did the way back, so that old and new are mixed',
    fix: 'Run npx cdk rollback, which goes on with the way back; then npx cdk deploy.',
  },
  DELETE_IN_PROGRESS: {
    is: 'broken',
    says: 'it is being deleted, so texts will go nowhere soon',
    fix: 'If that is a mistake, wait until it has ended, and run npx cdk deploy and npm run connect.',
  },
  DELETE_FAILED: {
    is: 'broken',
    says: 'its deletion failed half-way, so that some of it is gone',
    fix: `${DELETE.replace('Delete the stack', 'Delete it once more')} Then npm run connect.`,
  },
};

/** What a status means. */
export function stateOf(status: string): StackState {
  const other = { is: 'broken', says: 'what that means is not known here', fix: DEPLOY } as const;
  return STATES[status] ?? other;
}

/** The sentence on a stack whose outputs are not there. */
export function notUsable(
  { name, region, status }: { name: string; region: string; status: string },
  missing: string,
): string {
  const { is, says, fix = '' } = stateOf(status);
  const where = `${name} in ${region}`;
  if (is === 'whole') return `The stack ${where} has no output ${missing}: run npx cdk deploy, and try again.`;
  return `The stack ${where} cannot be used (${status}): ${says}. ${fix}`.trim();
}
