/** No settings of whoever runs the tests. */
export const NO_HOME = { HOME: '/nowhere', AWS_EC2_METADATA_DISABLED: 'true' };

/** Runs with this environment, and puts back what was there. */
export async function withEnvironment<T>(env: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  for (const name of Object.keys(before)) if (/^(AWS_(?!SDK_)|TWILIO_)/.test(name)) delete process.env[name];
  Object.assign(process.env, NO_HOME, env);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
