/** A text of the demo year, and how often it comes among the others; `optOut` is what Twilio answers itself. */
export interface DemoText {
  body: string;
  weight: number;
  optOut?: 'HELP' | 'STOP';
}

/** What people might text in a year: words from the posters above all, then sentences, and what nobody understands. */
export const DEMO_TEXTS: readonly DemoText[] = [
  { body: 'HELP', weight: 220 },
  { body: 'help me pls', weight: 60 },
  { body: 'HELP KS', weight: 30 },
  { body: 'help missouri', weight: 26 },
  { body: 'they took my passport and i cant leave', weight: 12 },
  { body: 'AYUDA', weight: 75 },
  { body: 'ayuda kansas', weight: 9 },
  { body: 'no me dejan salir', weight: 6 },
  { body: 'INFO', weight: 70 },
  { body: 'what is this number', weight: 26 },
  { body: 'informacion', weight: 14 },
  { body: 'REPORT', weight: 48 },
  { body: 'i want to report trafficking', weight: 14 },
  { body: 'denunciar', weight: 9 },
  { body: 'my daughter ran away', weight: 17 },
  { body: 'my kid is missing in kansas', weight: 6 },
  { body: 'he hits me', weight: 22 },
  { body: 'mi esposo me pega', weight: 7 },
  { body: 'i want to die', weight: 13 },
  { body: 'is this private', weight: 10 },
  { body: 'who can see this', weight: 5 },
  { body: 'food', weight: 9 },
  { body: 'call 911', weight: 4 },
  { body: 'thanks', weight: 21 },
  { body: 'remove me', weight: 5 },
  { body: 'hey', weight: 34 },
  { body: 'wrong number sorry', weight: 12 },
  { body: '👍', weight: 8 },
  { body: 'STOP', weight: 14 },
  { body: 'START', weight: 3 },
  { body: 'HELP', weight: 18, optOut: 'HELP' },
  { body: 'STOP', weight: 4, optOut: 'STOP' },
];
