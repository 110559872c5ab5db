/** Texts made by putting words into frames; no frame and no word was taken from the lists. */
export interface Grid {
  name: string;
  texts: string[];
  /** Topics that are right for all of them. */
  right: readonly string[];
}

/** Every way to fill the braces of the frames. */
function filled(frames: readonly string[], slots: Readonly<Record<string, readonly string[]>>): string[] {
  return frames.flatMap((frame) => {
    const slot = /\{(\w+)\}/.exec(frame)?.[1];
    if (slot === undefined) return frame;
    return filled(
      (slots[slot] ?? []).map((word) => frame.replace(`{${slot}}`, word)),
      slots,
    );
  });
}

const HELPED = ['help', 'other', 'needs', 'abuse', 'emergency'];
const PLACES = [
  'motel',
  'hotel',
  'farm',
  'nail salon',
  'massage parlor',
  'restaurant',
  'house',
  'warehouse',
  'dairy',
  'truck stop',
  'strip club',
  'trailer',
  'meat plant',
  'hair shop',
];
const LUGARES = [
  'motel',
  'hotel',
  'rancho',
  'restaurante',
  'bar',
  'taller',
  'bodega',
  'casa',
  'lechería',
  'salón de uñas',
];

const OWN = [
  'i am kept at a {place} and they have my papers',
  'i never leave the {place}',
  'i live in the {place} where i work and nobody pays me',
  'working at the {place} day and night with no pay',
  'men come to my room at the {place} every night',
  'they lock us in the {place} when we finish',
  'im at a {place} and i cant go',
  'there are six of us girls in this {place} and we cant leave',
  'he brings men to the {place} for me',
  'i was promised a job at a {place} now i owe them',
  'the boss of the {place} keeps my passport',
  'i sleep on the floor of the {place}',
  'my cousin and me work at the {place} for free',
  'i clean the {place} all night for food',
  'no days off at the {place} and no money',
  'i am a slave in a {place}',
  'they watch us at the {place} so we dont run',
  'i have to see ten men a day at the {place}',
];
const PROPIAS = [
  'me tienen en un {lugar} y no me dejan ir',
  'trabajo en el {lugar} y no me pagan',
  'estoy en un {lugar} con muchos hombres',
  'nos hacen dormir en el {lugar} con candado',
  'en el {lugar} me quitaron los papeles',
  'somos cinco mujeres en el {lugar} y no podemos salir',
  'vivo en el {lugar} y le debo dinero al patrón',
  'me llevan a un {lugar} a ver clientes',
  'duermo en el piso del {lugar}',
  'no salgo nunca del {lugar}',
];
const SEEN = [
  'i saw girls locked up in a {place}',
  'my neighbor keeps women at his {place} and they never come out',
  'there are workers at the {place} who sleep there and look scared',
  'i think they are trafficking girls at the {place}',
  'someone is selling girls out of a {place} near me',
  'women at the {place} on our street are not allowed to leave',
  'i drove by a {place} and saw men going in and out with young girls',
  'i want to report a {place} with girls in it',
  'how do i report a {place}',
  'i have a tip about a {place}',
];
const VISTAS = [
  'quiero reportar un {lugar}',
  'vi muchachas encerradas en un {lugar}',
  'mi vecino tiene mujeres en su {lugar} y no las deja salir',
  'creo que hay trata en el {lugar}',
  'en el {lugar} tienen trabajadores sin pagarles y encerrados',
  'cómo denuncio un {lugar}',
];

const TAILS = [
  '{k} 66101',
  '{k} MO 65806',
  '{k} wichita',
  '{k} 🙏',
  '🆘 {k}',
  '{k}.',
  '{k}!!',
  '"{k}"',
  '({k})',
  '#{k}',
  '{k} {k}',
  '{k}\nSent from my iPhone',
  '{k}\nSent from Yahoo Mail on Android',
  '{k}\n\nGet Outlook for iOS',
  '{k}\n--\nJ. Doe\nABC Realty',
  '{k}\nEnviado desde mi iPhone',
  'Fwd: {k}',
  'Re: {k}',
  'FRM:j.doe@example.org SUBJ: MSG:{k}',
  'Text {k} to 816-555-0134',
  '{k} to 66746',
  '{k} period',
  'the sign said to text {k}',
  '{k} please',
  '{k} thx',
  'hi {k}',
  '{k}, por favor',
  '{k}\n\nMaria',
];
const KEYWORDS: Record<string, readonly string[]> = {
  help: ['HELP', 'AYUDA'],
  info: ['INFO'],
  report: ['REPORT', 'REPORTAR', 'Denunciar'],
  child: ['CHILD', 'MENOR'],
  abuse: ['ABUSE', 'abuso'],
  crisis: ['CRISIS'],
  privacy: ['PRIVACY', 'PRIVADO', 'Privacidad'],
};

const CRISIS = [
  'i {want} {die}',
  'i {want} {die} tonight',
  'my {friend} says she wants to kill herself',
  'my {friend} {took} {poison}',
  'i {took} {poison}',
  'i have {means} and nobody knows',
  'what is the point of {living}',
];
const CRISIS_SLOTS = {
  want: ['want to', 'wanna', 'am going to', 'just want to'],
  die: ['die', 'kill myself', 'end my life', 'end it all', 'hang myself', 'unalive myself', 'shoot myself'],
  friend: ['friend', 'brother', 'mom', 'roommate', 'daughter'],
  took: ['took', 'swallowed', 'just took'],
  poison: ['all her pills', 'a whole bottle of tylenol', 'too many pills', 'a handful of pills'],
  means: ['the pills in my hand', 'a loaded gun in my lap', 'a rope ready'],
  living: ['living', 'going on', 'being alive'],
};
const CHILD = ['my {parent} {does}', 'help my {parent} {does}', '{does_es}'];
const CHILD_SLOTS = {
  parent: ['dad', 'mom', 'stepdad', 'moms boyfriend', 'uncle', 'coach', 'teacher', 'foster dad'],
  does: ['hits me', 'touches me', 'beat me with a belt', 'comes in my room at night', 'burned me', 'raped me'],
  does_es: ['mi papá me pega', 'mi padrastro me toca', 'el novio de mi mamá me golpea', 'mi tío me viola'],
};
const PARTNER = ['my {partner} {does} and i have kids', 'my {partner} {does} in front of my daughter', '{does_es}'];
const PARTNER_SLOTS = {
  partner: ['husband', 'boyfriend', 'ex', 'wife', 'girlfriend', 'baby daddy', 'fiance'],
  does: ['hits me', 'choked me', 'beats me', 'punched me', 'threatened to kill me', 'pushed me down the stairs'],
  does_es: [
    'mi esposo me pega y tengo niños',
    'mi pareja me golpea y mi hija lo ve',
    'mi ex me amenaza y tengo un bebé',
  ],
};
const REACTIONS = [
  'Liked “{reply}”',
  'Disliked “{reply}”',
  'Loved "{reply}"',
  '👍 to “ {reply} ”',
  'Reacted 🙏 to “{reply}”',
  'Removed a like from “{reply}”',
  'Le gustó “{reply}”',
  'Reaccionó con ❤️ a “{reply}”',
];

/** The grids; `replies` are some that we send. */
/** What names a means or a farewell and is harmless. */
const HARMLESS = [
  'im {where} {why} be home soon',
  'i took {dose} and went to work',
  'tell my {kin} {message}',
  'the garage with the {engine} running is warm',
  'i had a whole bottle of {drink} at dinner',
  'left you a note {spot}',
];
const HARMLESS_SLOTS = {
  where: ['at the lake', 'by the river', 'on the balcony', 'near the bridge'],
  why: ['with coffee', 'for lunch', 'taking pictures'],
  dose: ['the bus', 'tylenol for my back', 'ibuprofen for my knee', 'my lunch'],
  kin: ['brother', 'mom', 'kids', 'wife'],
  message: ['he can have the truck', 'dinner is ready', 'i will call later', 'to bring chairs'],
  engine: ['truck', 'heater', 'mower'],
  drink: ['wine', 'water'],
  spot: ['on the fridge', 'by the door'],
};

export function grids(replies: readonly string[]): Grid[] {
  return [
    { name: 'of herself, English', texts: filled(OWN, { place: PLACES }), right: HELPED },
    { name: 'of herself, Spanish', texts: filled(PROPIAS, { lugar: LUGARES }), right: HELPED },
    { name: 'of others, English', texts: filled(SEEN, { place: PLACES }), right: ['report'] },
    { name: 'of others, Spanish', texts: filled(VISTAS, { lugar: LUGARES }), right: ['report'] },
    ...Object.entries(KEYWORDS).map(([topic, k]) => ({
      name: `keyword ${topic}`,
      texts: filled(TAILS, { k }),
      right: [topic],
    })),
    { name: 'crisis', texts: filled(CRISIS, CRISIS_SLOTS), right: ['crisis'] },
    { name: 'a child of himself', texts: filled(CHILD, CHILD_SLOTS), right: ['child'] },
    { name: 'a partner, with children there', texts: filled(PARTNER, PARTNER_SLOTS), right: ['abuse'] },
    { name: 'harmless', texts: filled(HARMLESS, HARMLESS_SLOTS), right: ['other', 'help'] },
    { name: 'reactions', texts: filled(REACTIONS, { reply: replies }), right: ['machine'] },
  ];
}
