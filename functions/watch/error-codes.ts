/** How often each error code was met. */
export type ErrorCounts = ReadonlyMap<number, number>;

/** https://www.twilio.com/docs/api/errors; with a `fix` if somebody here can do something about it. */
const ERRORS: Readonly<Record<number, { means: string; fix?: string }>> = {
  11200: { means: 'our address did not answer as it should', fix: 'Run npm run doctor.' },
  11205: { means: 'our address could not be reached', fix: 'Run npm run doctor.' },
  12300: { means: 'our answer had no type that Twilio takes', fix: 'Run npm run doctor.' },
  21608: { means: 'a trial account texts only to verified numbers', fix: 'Upgrade the account in the Console.' },
  21610: { means: 'the person has texted STOP' },
  30003: { means: 'the phone was off or out of reach' },
  30004: { means: 'the phone blocks such texts' },
  30005: { means: 'no such number' },
  30006: { means: 'a landline, or a carrier out of reach' },
  30007: { means: 'a carrier took it for spam', fix: 'See that the number is registered for what it sends.' },
  30032: { means: 'the toll-free number is not verified', fix: 'Have it verified; see “registration”.' },
  30034: { means: 'the long code is in no A2P campaign', fix: 'Register it; see “registration”.' },
};

/** Codes in words, `2 with 30003, the phone was off or out of reach`, and what to do, if anybody here can do something. */
export function describeErrors(errors: ErrorCounts): { found: string; fix?: string } {
  const found = [...errors].map(([code, count]) => `${count} with ${code}, ${ERRORS[code]?.means ?? link(code)}`);
  const fixes = [...errors.keys()].map((code) => (ERRORS[code] ? ERRORS[code].fix : 'Look the error up there.'));
  const [fix] = fixes.filter((one) => one !== undefined);
  return { found: found.join('; '), ...(fix && { fix }) };
}

function link(code: number): string {
  return `see https://www.twilio.com/docs/api/errors/${code}`;
}
