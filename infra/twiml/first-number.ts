/** The first number in a text as people read it, `1-888-373-7888` or `988`; throws a sentence if there is none. */
export function firstNumber(text: string): string {
  const [number] = /\+?\d[\d-]*\d/.exec(text) ?? [];
  if (number === undefined) throw new Error(`There is no number in "${text}"; a reply begins with whom to call.`);
  return number;
}
