/** A mistake of whoever runs a command, or something outside that they can put right: one sentence with its fix. */
export class UserError extends Error {
  override name = 'UserError';
}
