import type { LanguageFile } from '../content/schema';
import type { Words } from './answers';

/** The file of a hotline in Spanish. */
export function spanish({ text, hours, topics, hidden }: Words): LanguageFile {
  const reach = `Llame al {{hotline.call}}${text ? ' o mande un mensaje al {{hotline.text}}' : ''}`;
  const [crisis, danger] = ['Crisis: {{crisis.call}}.', 'Peligro ahora: {{emergency.call}}.'];
  const advice = 'Si alguien revisa su teléfono, borre estos mensajes.';
  const keywords = ['ayuda', ...topics].map((name) => name.toUpperCase());
  const means = (...words: string[]) => ({ keyword: words.slice(0, 1), alone: words });
  return {
    name: 'Español',
    reviewed: false,
    keyLine: `${reach}, ${hours}. ${crisis} Peligro: {{emergency.call}}. Borre estos mensajes.`,
    voice: { name: 'es-US', offer: 'Para comunicarse ahora, oprima cualquier tecla.' },
    stopLine: 'OK. Solo se le responde si escribe otra vez.',
    pictureLine: 'No mande fotos: nadie las ve.',
    deleteThread: ['borre estos mensajes'],
    hidden,
    replies: {
      help: [`${reach}, ${hours}.`, crisis, danger, advice],
      info: [`${reach}, ${hours}.`, 'Nadie lee estos mensajes.', `Mande ${keywords.join(' o ')}.`, crisis],
      privacy: [`${reach} para hablar con una persona.`, 'No guardamos mensajes: solo contamos temas.', crisis, advice],
      crisis: ['Llame al {{crisis.call}}.', danger, advice],
      thanks: [`Cuando quiera: {{hotline.call}}. ${crisis}`],
      optout: [`Mande solo STOP para terminar. Ayuda: {{hotline.call}}. ${crisis}`],
      ...Object.fromEntries(
        topics.map((name) => [name, [`${reach} sobre ${name.replaceAll('-', ' ')}, ${hours}.`, crisis]]),
      ),
    },
    words: {
      help: { ...means('ayuda', 'auxilio'), anywhere: ['necesito ayuda', 'ayúdenme'] },
      info: { ...means('información'), anywhere: ['qué es este número'] },
      privacy: { ...means('privacidad'), anywhere: ['quién ve esto'] },
      crisis: { ...means('suicidio'), alone: ['suicidio'], anywhere: ['quiero morir', 'me quiero matar'] },
      thanks: { alone: ['gracias', 'muchas gracias'] },
      optout: { alone: ['no más mensajes'] },
      ...Object.fromEntries(topics.map((name) => [name, means(name.replaceAll('-', ' '))])),
    },
    lead: ['hola', 'buenas', 'por favor'],
    skip: ['por', 'favor'],
    around: ['yo', 'me', 'mi', 'necesito', 'un', 'una', 'para', 'es', 'esto'],
    common: ['el', 'la', 'los', 'y', 'es', 'que', 'de', 'mi', 'en', 'para', 'un', 'una', 'no'],
  };
}
