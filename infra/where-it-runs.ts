import { UserError } from './terminal/user-error';

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html, as of November 2026. */
const WITHOUT_FUNCTION_URLS = [
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
];
/** China, GovCloud and the isolated regions, which are accounts of other kinds. */
const OTHER_PARTITION = /^(?:cn|us-gov|us-iso\w*|eu-isoe|eusc)-/;

/** Throws a UserError if Lambda has no Function URLs in a region, without which Twilio has nothing to call; an unknown region may have them. */
export function checkRegion(region: string | undefined): void {
  const lacks = region && (WITHOUT_FUNCTION_URLS.includes(region) || OTHER_PARTITION.test(region));
  if (!lacks) return;
  const kind = OTHER_PARTITION.test(region) ? ', like every region of its kind of account,' : '';
  throw new UserError(
    `Nothing was deployed: ${region}${kind} has no Lambda Function URLs, which Twilio calls. ` +
      'Set AWS_REGION to another region, for example us-east-1 or us-east-2, and try again.',
  );
}
