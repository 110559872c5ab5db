/** One line of what was checked; `unknown` is also what the person should know or decide. */
export interface Check {
  name: string;
  state: 'good' | 'bad' | 'unknown';
  message: string;
  /** What to do. */
  fix?: string;
}

export function good(name: string, message: string): Check {
  return { name, state: 'good', message };
}

export function bad(name: string, message: string, fix: string): Check {
  return { name, state: 'bad', message, fix };
}

export function unknown(name: string, message: string, fix?: string): Check {
  return { name, state: 'unknown', message, ...(fix && { fix }) };
}
