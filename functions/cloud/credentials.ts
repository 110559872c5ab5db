/** In Lambda the keys of a function's role stand in its environment. infra/bundle.ts puts this in place of the SDK's chain of providers, of which nothing else can apply. */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
