/**
 * Answers the AWS SDK's warning about Node 20, which is enough for a laptop. Call it before the first client is made; an
 * answer that is there already stays.
 */
export function allowOldNode(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}
