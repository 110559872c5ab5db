import { loadSharedConfigFiles } from '@smithy/core/config';

/** Where the CDK deploys to if nobody says. */
const USUAL = 'us-east-1';

/** The region as the CDK finds it: from the environment, from the profile, or the usual one. The SDK alone knows fewer ways. */
export async function region(): Promise<string> {
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE, AWS_DEFAULT_PROFILE, CDK_DEFAULT_REGION } = process.env;
  const given = AWS_REGION || AWS_DEFAULT_REGION;
  if (given) return given;
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = [AWS_PROFILE || AWS_DEFAULT_PROFILE || 'default', 'default'];
  const found = profiles.flatMap((name) => [configFile[name]?.region, credentialsFile[name]?.region]);
  return found.find(Boolean) ?? (CDK_DEFAULT_REGION || USUAL);
}
