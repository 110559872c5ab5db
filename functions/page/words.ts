import type { Locale } from './names';

/** What the public page says, but for names that the content has. */
export interface Words {
  locale: Locale;
  title: string;
  intro: string;
  nothing: string;
  texts: (months: number, last: string, margin: number) => string;
  most: (topic: string, share: string) => string;
  spoken: (language: string, share: string) => string;
  months: string;
  monthsNote: (margin: number) => string;
  monthsChart: string;
  month: string;
  earlier: string;
  latestFirst: string;
  share: string;
  about: string;
  between: string;
  tables: Record<'topic' | 'language' | 'region', { heading: string; one: string; note: string }>;
  noShares: string;
  sum: (months: number, last: string) => string;
  known: string;
  notes: (month: number, quarter: number, year: number) => string[];
}

const ENGLISH: Words = {
  locale: 'en-US',
  title: 'Texts to the hotline number',
  intro: 'People text one word to this number and get back whom to call. This is how often it is used.',
  nothing: 'There is nothing to show yet: the first figures appear when the first month is over.',
  texts: (months, last, margin) =>
    `texts in ${months === 1 ? last : `the ${months} months to ${last}`}, give or take ${margin}`,
  most: (topic, share) => `The most frequent topic was “${topic}” (about ${share} of the texts).`,
  spoken: (language, share) => `About ${share} were written in ${language}.`,
  months: 'Texts per month',
  monthsNote: (margin) =>
    `Each column is blurred on purpose by about ±${margin}: the thin line shows where the true number most likely is.`,
  monthsChart: 'Columns: the texts of each month. The table has the numbers.',
  month: 'Month',
  earlier: 'All months',
  latestFirst: 'The latest first',
  share: 'Share',
  about: 'Texts,\nabout',
  between: 'Texts, most\nlikely between',
  tables: {
    topic: { heading: 'Topics', one: 'Topic', note: 'What the texts were about, as far as they were understood.' },
    language: {
      heading: 'Languages',
      one: 'Language',
      note: 'The language that a text was written in, as far as one word tells.',
    },
    region: {
      heading: 'States',
      one: 'State',
      note: 'Where people wrote that they are, if they did. It is never taken from their number.',
    },
  },
  noShares: 'There are too few texts to tell them apart: the blur is nearly as large as the numbers.',
  sum: (months, last) => (months === 1 ? last : `The ${months} months to ${last}`),
  known: 'What is known, and what is not',
  notes: (month, quarter, year) => [
    'For each text that this number answers, it is counted that there was one: on which day, about which topic and in which language; and apart from that, by month only, which state was named, if one was. That is all there is.',
    'So nobody can know who texted, from which number, what was written or at what time: none of it is kept. A text is not a person, since one person may send several. Whether somebody then called a hotline, and what came of it, is not known here either.',
    `Figures are blurred on purpose, so that none of them tells whether any one text was sent: a random number is added to each figure of a month, once. In 19 of 20 cases it is off by no more than ${month} in a month, ${quarter} in a quarter and ${year} in a year. So small figures mean little, there may be one where there was no text, and parts do not quite add up. The blur hides one text well and a few texts less well; it does not hide somebody who texts every week. (Statisticians call this differential privacy, here with an epsilon of 1 for a text.)`,
    'Only months that are over are shown, and a figure stays as it was first shown.',
  ],
};

const SPANISH: Words = {
  locale: 'es-US',
  title: 'Mensajes al número de ayuda',
  intro:
    'La gente envía una palabra a este número y recibe a quién llamar. Esta página muestra con qué frecuencia se usa.',
  nothing: 'Todavía no hay nada que mostrar: las primeras cifras aparecen cuando termina el primer mes.',
  texts: (months, last, margin) =>
    `mensajes en ${months === 1 ? last : `los ${months} meses hasta ${last}`}, ${margin} más o menos`,
  most: (topic, share) => `El tema más frecuente fue “${topic}” (cerca del ${share} de los mensajes).`,
  spoken: (language, share) => `Cerca del ${share} se escribió en ${language}.`,
  months: 'Mensajes por mes',
  monthsNote: (margin) =>
    `Cada columna se desdibuja a propósito en unos ±${margin}: la línea fina muestra dónde está más probablemente el número verdadero.`,
  monthsChart: 'Columnas: los mensajes de cada mes. La tabla tiene los números.',
  month: 'Mes',
  earlier: 'Todos los meses',
  latestFirst: 'Primero el más reciente',
  share: 'Parte',
  about: 'Mensajes,\naprox.',
  between: 'Mensajes, probable-\nmente entre',
  tables: {
    topic: { heading: 'Temas', one: 'Tema', note: 'De qué trataban los mensajes, hasta donde se entendieron.' },
    language: {
      heading: 'Idiomas',
      one: 'Idioma',
      note: 'El idioma en que se escribió el mensaje, hasta donde lo dice una palabra.',
    },
    region: {
      heading: 'Estados',
      one: 'Estado',
      note: 'Dónde escribió la gente que está, si lo escribió. Nunca se deduce de su número.',
    },
  },
  noShares: 'Hay muy pocos mensajes para distinguirlos: lo desdibujado es casi tan grande como los números.',
  sum: (months, last) => (months === 1 ? last : `Los ${months} meses hasta ${last}`),
  known: 'Qué se sabe y qué no',
  notes: (month, quarter, year) => [
    'De cada mensaje que este número responde se cuenta que hubo uno: qué día, sobre qué tema y en qué idioma; y aparte, solo por mes, qué estado se nombró, si se nombró alguno. Eso es todo.',
    'Por eso nadie puede saber quién escribió, desde qué número, qué decía ni a qué hora: nada de eso se guarda. Un mensaje no es una persona, porque una persona puede enviar varios. Tampoco se sabe aquí si alguien llamó después a una línea de ayuda ni qué resultó.',
    `Las cifras se desdibujan a propósito, para que ninguna diga si un mensaje cualquiera se envió: a cada cifra de un mes se le suma, una sola vez, un número al azar. En 19 de 20 casos no se aparta más de ${month} en un mes, ${quarter} en un trimestre y ${year} en un año. Por eso las cifras pequeñas dicen poco, puede haber una donde no hubo ningún mensaje y las partes no suman exactamente. Esto oculta bien un mensaje y menos bien unos pocos; no oculta a quien escribe cada semana. (Los estadísticos lo llaman privacidad diferencial, aquí con un épsilon de 1 por mensaje.)`,
    'Solo se muestran los meses terminados, y una cifra queda como se mostró la primera vez.',
  ],
};

/** The languages of the public page. */
export const WORDS = { en: ENGLISH, es: SPANISH };
export type PageLanguage = keyof typeof WORDS;
