import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';

/**
 * An app whose synthesis fails on any unacknowledged finding of cdk-nag. Its feature flags are those that the pinned
 * aws-cdk-lib recommends, so that cdk.json need not list all of them.
 */
export function cdkApp({ context, ...props }: AppProps = {}): App {
  const app = new App({ ...props, context: { ...CURRENTLY_RECOMMENDED_FLAGS, ...context } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
