/** The channel that an address names, `whatsapp` of `whatsapp:+1…`; an SMS address names none. */
export function channelOf(address: string): string | undefined {
  const colon = address.indexOf(':');
  return colon > 0 ? address.slice(0, colon).toLowerCase() : undefined;
}

/** Whether a number is a short code. */
export function isShortCode(number: string): boolean {
  return /^\d{3,8}$/.test(number);
}

/** Whether a sender is a short code or a letter name, behind which no person is; whoever comes by another channel may be one. */
export function isMachine(from: string): boolean {
  return channelOf(from) === undefined && (isShortCode(from) || /^(?=.*[a-z])[a-z0-9 &._-]{1,11}$/i.test(from));
}
