import type { ContentFiles, LanguageFile, Line } from '../../../infra/content/schema';

/** The day on which each number of the small content was checked. */
export const TODAY = new Date('2026-11-22T12:00:00Z');

const line = (kind: Line['kind'], call: string, more: Partial<Line> = {}): Line => ({
  name: 'A line',
  kind,
  call,
  hours: '24/7',
  languages: ['en', 'es'],
  region: 'US',
  source: 'https://www.example.org',
  verified: '2026-11-22',
  ...more,
});

type Topic = ContentFiles['hotlines']['topics'][string];

const KINDS: Record<string, Topic['kind']> = {
  help: 'help',
  info: 'information',
  report: 'law-enforcement',
  child: 'help',
  abuse: 'help',
  crisis: 'crisis',
  privacy: 'privacy',
  needs: 'needs',
  emergency: 'needs',
  thanks: 'thanks',
  optout: 'optout',
  quiet: 'quiet',
};
const MORE: Record<string, Partial<Topic>> = { abuse: { selfBefore: 'child' } };

const HOTLINE = { text: { to: '233733', word: 'HELP' }, interpreters: true };
const VIOLENCE = { text: { to: '88788', word: 'START' } };

const hotlines: ContentFiles['hotlines'] = {
  main: 'en',
  country: 'US',
  topics: Object.fromEntries(
    Object.entries(KINDS).map(([name, kind]) => [
      name,
      { kind, title: { en: `The topic ${name}` }, about: `They write about ${name}.`, ...MORE[name] },
    ]),
  ),
  fallback: 'help',
  priority: [
    ...['crisis', 'child', 'abuse', 'emergency', 'privacy', 'report', 'help', 'needs', 'info'],
    ...['quiet', 'optout', 'thanks'],
  ],
  regions: { KS: 'Kansas', MO: 'Missouri' },
  lines: {
    emergency: line('emergency', '911', { text: { to: '911', languages: ['en'] } }),
    national: line('hotline', '+18883737888', HOTLINE),
    tips: line('law-enforcement', '+18663472423'),
    lifeline: line('crisis', '988', { text: { to: '988' } }),
    violence: line('help', '+18007997233', VIOLENCE),
    missing: line('help', '+18008435678', { languages: ['en'] }),
    kansasChild: line('help', '+18009225330', { region: 'KS' }),
    kansasCrisis: line('help', '+18883632287', { region: 'KS' }),
  },
};

const HELP = 'Call {{national.call}} or text {{national.word}} to {{national.text}}.';
const DANGER = 'Danger: {{emergency.call}}. Crisis: {{lifeline.call}}.';
const DELETE = 'Now delete this thread.';

const AYUDA = 'Llame al {{national.call}} o mande {{national.word}} al {{national.text}}.';
const PELIGRO = 'Peligro: {{emergency.call}}. Crisis: {{lifeline.call}}.';
const BORRE = 'Ahora borre esto.';

const replies = {
  en: {
    help: [HELP, DANGER, DELETE],
    'help KS': [HELP, 'Kansas: {{kansasCrisis.call}}.', DANGER, DELETE],
    'help MO': [HELP, 'Missouri has no line of its own.', DANGER, DELETE],
    info: ['{{national.call}}: human trafficking hotline.', 'Text HELP or PRIVACY.', 'Crisis: {{lifeline.call}}.'],
    report: ['Call {{national.call}}, the trafficking hotline.', 'They are the law: {{tips.call}}.', DANGER],
    child: ['Call {{missing.call}} for a missing child.', DANGER, DELETE],
    'child KS': ['Call {{missing.call}} for a missing child, {{kansasChild.call}} in Kansas.', DANGER, DELETE],
    'child MO': ['Call {{missing.call}} for a missing child in Missouri.', DANGER, DELETE],
    abuse: ['Call {{violence.call}} or text {{violence.word}} to {{violence.text}}.', DANGER, DELETE],
    'abuse KS': [
      'Call {{violence.call}} or text {{violence.word}} to {{violence.text}}, {{kansasCrisis.call}} in Kansas.',
      DANGER,
      DELETE,
    ],
    crisis: ['Call {{lifeline.call}}.', 'Danger: {{emergency.call}}.', 'Hotline: {{national.call}}.', DELETE],
    privacy: ['Help: {{national.call}}. Crisis: {{lifeline.call}}.', 'We keep no number. You can delete this thread.'],
    needs: ['Call {{national.call}} for food or a bed.', DANGER],
    emergency: ['This is not {{emergency.call}}.', DANGER],
    thanks: ['Any time: {{national.call}}, {{lifeline.call}}.'],
    optout: ['Text STOP alone. Help: {{national.call}}, {{lifeline.call}}.'],
    quiet: ['Nobody reads texts here.'],
  },
  es: {
    help: [AYUDA, PELIGRO, BORRE],
    'help KS': [AYUDA, 'Kansas: {{kansasCrisis.call}}.', PELIGRO, BORRE],
    'help MO': [AYUDA, 'Missouri no tiene otro.', PELIGRO, BORRE],
    info: ['{{national.call}}: contra la trata de personas.', 'Mande AYUDA o PRIVADO.', 'Crisis: {{lifeline.call}}.'],
    report: ['Llame al {{national.call}}: contra la trata.', 'Son la ley: {{tips.call}}.', PELIGRO],
    child: ['Llame al {{missing.call}} (inglés) si falta un menor.', PELIGRO, BORRE],
    'child KS': ['Llame al {{missing.call}} (inglés) si falta un menor. {{kansasChild.call}}.', PELIGRO, BORRE],
    'child MO': ['Llame al {{missing.call}} (inglés) si falta un menor.', PELIGRO, BORRE],
    abuse: ['Llame al {{violence.call}} o mande {{violence.word}} al {{violence.text}}.', PELIGRO, BORRE],
    'abuse KS': [
      'Llame al {{violence.call}} o mande {{violence.word}} al {{violence.text}}. {{kansasCrisis.call}}.',
      PELIGRO,
      BORRE,
    ],
    crisis: ['Llame al {{lifeline.call}}.', 'Peligro: {{emergency.call}}.', 'Ayuda: {{national.call}}.', BORRE],
    privacy: [
      'Ayuda: {{national.call}}. Crisis: {{lifeline.call}}.',
      'No guardamos su celular. Si quiere, borre esto.',
    ],
    needs: ['Llame al {{national.call}} si necesita comida o techo.', PELIGRO],
    emergency: ['Este no es el {{emergency.call}}.', PELIGRO],
    thanks: ['A toda hora: {{national.call}}, {{lifeline.call}}.'],
    optout: ['Mande solo STOP. Ayuda: {{national.call}}, {{lifeline.call}}.'],
    quiet: ['Nadie lee los mensajes.'],
  },
};

const topics = (words: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(words).map(([topic, alone]) => [topic, { alone }]));

const regions = { KS: { alone: ['ks'], anywhere: ['kansas'] }, MO: { alone: ['mo'], anywhere: ['missouri'] } };

const en: LanguageFile = {
  name: 'English',
  reviewed: true,
  keyLine:
    'Help: {{national.call}} or text {{national.text}}. Crisis: {{lifeline.call}}. Danger: {{emergency.call}}. Delete this thread.',
  voice: { name: 'en-US', offer: 'Press any key.' },
  stopLine: 'OK.',
  pictureLine: 'No photos, please.',
  deleteThread: ['delete this thread'],
  hidden: ['trafficking'],
  replies: replies.en,
  words: topics({
    help: ['help', 'trapped'],
    info: ['info'],
    report: ['report'],
    child: ['child'],
    abuse: ['abuse'],
    crisis: ['crisis'],
    privacy: ['privacy'],
    quiet: ['wrong number'],
  }),
  regions,
};

const es: LanguageFile = {
  name: 'Español',
  reviewed: false,
  keyLine:
    'Ayuda: {{national.call}} o mande {{national.text}}. Crisis: {{lifeline.call}}. Peligro: {{emergency.call}}. Borre esto.',
  voice: { name: 'es-US', offer: 'Presione una tecla.' },
  stopLine: 'Listo.',
  pictureLine: 'No mande fotos.',
  deleteThread: ['borre esto'],
  hidden: ['trata'],
  languageNames: { en: 'inglés' },
  replies: replies.es,
  words: topics({
    help: ['ayuda'],
    info: ['info'],
    report: ['reportar'],
    child: ['menor'],
    abuse: ['abuso'],
    crisis: ['crisis'],
    privacy: ['privado'],
  }),
  regions,
};

/** Content without a mistake, with few words and little in each reply: what ships may change, and a check takes no time. */
export const smallContent: ContentFiles = { hotlines, languages: { en, es } };
