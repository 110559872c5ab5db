import { startLocalAws } from '../local-aws/start';

declare global {
  var stopAws: (() => Promise<void>) | undefined;
}

/** Starts a local AWS, unless AWS_ENDPOINT_URL names another emulator: what is tested never meets a real account. */
export default async function setUp(): Promise<void> {
  if (process.env.AWS_ENDPOINT_URL) return;
  const { env, stop } = await startLocalAws();
  Object.assign(process.env, env);
  globalThis.stopAws = stop;
}
