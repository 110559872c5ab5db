import { describe, expect, test } from '@jest/globals';
import { understand } from '../../functions/text/understand';
import { content } from './content';

const topicOf = (text: string) => understand(text, content).topic;

describe('who gets which reply', () => {
  test.each([
    'i never leave the house',
    'i am slave in a restaurant',
    'men come to my room all night and i cant say no',
    'working all night at the farm no days off never paid',
    'estoy en un hotel con muchos hombres',
    'nos hacen dormir en el rancho con candado',
    'i want to report myself',
    'are they going to report me',
  ])('%j is of somebody himself, and gets no law enforcement', (text) => {
    expect(['help', 'other']).toContain(topicOf(text));
  });

  test.each(['i want to report my boss he keeps my passport', 'quiero denunciar a mi patrón me quitó el pasaporte'])(
    '%j asks for it, and gets it',
    (text) => {
      expect(topicOf(text)).toBe('report');
    },
  );

  test.each([
    'i bought a gun to do it',
    'this is my last text',
    'i wont be here tomorrow',
    'tired of existing',
    'i drank poison',
    'she took fentanyl and is blue',
    'me quise ahorcar',
    'este es mi último mensaje',
    '💊💊💊 goodbye',
    'sewerslide',
    'unalive',
    'k1ll my self',
    's3wercide',
    'mejor estaría muerta',
  ])('%j is a crisis', (text) => {
    expect(topicOf(text)).toBe('crisis');
  });

  test.each([
    'need a shelter for me and my baby he is violent',
    'he punched me and i have 2 kids',
    'my wife is violent and the baby saw it',
    'he r@ped me',
    'r*ped',
    'gr@ped',
  ])('%j is abuse, whoever else is in the sentence', (text) => {
    expect(topicOf(text)).toBe('abuse');
  });

  test.each([
    'my mom is always high and theres nothing to eat',
    'im a junior in high school and got kicked out',
    'a man online wants my pictures and says he will post them',
    'my stepdad hits me and my sister',
    'mi padrastro me toca',
  ])('%j is a child of himself', (text) => {
    expect(understand(text, content)).toMatchObject({ topic: 'child', variant: 'self' });
  });

  test.each([
    ['my dad doesnt know where i am and i cant go back', ['child', 'help']],
    ['there is an airtag in my bag', ['privacy', 'abuse']],
    ['me puso gps en el carro', ['privacy', 'abuse']],
    ['found a gps under my truck', ['privacy', 'abuse']],
    ['bed tonight', ['needs']],
    ['una cama', ['needs']],
    ['quiero parar los mensajes', ['optout']],
  ])('%j is one of %j', (text, topics) => {
    expect(topics).toContain(topicOf(text));
  });

  test.each([
    'dont answer',
    'stop texting me',
    'this isnt her phone',
    'this is her husband who is this',
    'aqui esta el, no responda',
    'this is her boyfriend why do you keep texting her',
    'leave my wife alone',
    'who r u and why u text my gf',
    'y u text my girl',
    'why did you call my wife',
    'who is this n why u hitting up my wife',
    'how come you message my daughter',
    'quit texting this phone',
    'why is your number in my wifes phone',
    'why do u keep texting my girl',
    'who was she texting',
    'what do you want with my daughter',
    'this is his mom who r u',
    'este es su marido',
    'quien es, este celular es de mi esposa',
    'por que le escriben a mi mujer',
    'dejen en paz a mi novia',
    'que les dijo mi mujer',
    'soy el viejo de ella que quieren',
    'never text this number again',
    'u got the wrong person',
    'aqui no vive nadie con ese nombre',
    'deje de escribir a este telefono',
    'no conteste el trae el telefono',
    'who is this and why does my daughter have you in her phone',
    'who gave my wife this number',
    'dejen a mi hija en paz',
    'esta no es ella',
  ])('%j is quiet', (text) => {
    expect(topicOf(text)).toBe('quiet');
  });

  test.each([
    ['dont answer he will kill me', 'abuse'],
    ['who is this i want to die', 'crisis'],
    ['wrong number? i need a shelter', 'needs'],
    ['this is her husband she took all her pills', 'crisis'],
    ['leave my ex alone he says and hits me', 'abuse'],
    ['i am her husband and i need help', 'help'],
    ['how do i make him stop texting my daughter', 'help'],
    ['un hombre le escribe a mi hija de 13', 'child'],
    ['este numero es para mi hija, la maltratan', 'child'],
  ])('%j says something that comes before quiet: %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  test.each([
    'a guy is texting my daughter shes 13',
    'please dont call my husband',
    'she wont leave my brother alone',
    'this is serious her husband keeps her in a basement',
    'mi hija no escribe desde hace 3 dias',
    'no me deja hablar con mi hija',
    'i married the wrong person',
    'he says im his wife but i work the street for him',
    'dont call just text',
    'who is texting my daughter she is 13',
    'mi hermana me dijo que la señora la estaba cogiendo del cuello',
    'su numero me lo dio mi hermana',
    'en el telefono de mi hija hay fotos que le piden',
    'she is not allowed to text or leave the house',
    'el trae mi telefono y no me deja salir',
    'why wont he let me text',
    'why does he text my daughter all day',
    'why do you not call my sister she needs you',
    'can you text my sister she needs help',
    'deje a mi esposo en paz y me sigue pegando',
    'why does my husband have my number blocked he hits me',
    'im traped',
  ])('%j is of somebody who may need a number, and never quiet', (text) => {
    expect(topicOf(text)).not.toBe('quiet');
  });

  test.each(['food', 'lawyer', 'interpreter', 'shelter', 'doctor', 'rent', 'comida', 'abogado', 'albergue'])(
    '%j is a need',
    (text) => {
      expect(topicOf(text)).toBe('needs');
    },
  );
});

describe('the texting world', () => {
  test.each([
    'Auto-reply: I can’t talk right now',
    'I’m driving with Do Not Disturb turned on. I’ll see your message later.',
    'Accepted: Meeting @ Tue 3pm',
    'Loved an image',
    'Respuesta automática: estoy manejando',
  ])('%j is a machine', (text) => {
    expect(topicOf(text)).toBe('machine');
  });

  test.each([
    'loved him so much but he beats me',
    'i accepted a job and they took my passport',
    'liked “him” but he sells me',
  ])('%j is a person', (text) => {
    expect(topicOf(text)).not.toBe('machine');
  });

  test.each(['i cant talk right now', 'I am deaf', 'tty', 'can i text 911', 'no puedo hablar ahorita'])(
    '%j gets the text lines first',
    (text) => {
      expect(understand(text, content)).toMatchObject({ topic: 'help', variant: 'text-first' });
    },
  );

  test.each(['Thank you', 'ok', 'no', 'gracias', '👍'])('%j is thanks', (text) => {
    expect(topicOf(text)).toBe('thanks');
  });

  test.each(['goodbye', 'I’m done', 'thanks for everything goodbye'])('%j is never thanks', (text) => {
    expect(topicOf(text)).not.toBe('thanks');
  });

  test.each([
    'STOP.',
    'stop please',
    'opt out',
    'remove me',
    'PARAR',
    'BAJA',
    'ALTO',
    'please quit sending me stuff',
    'quiteme de la lista',
    'no quiero recibir mas esto',
  ])('%j opts out', (text) => {
    expect(topicOf(text)).toBe('optout');
  });

  test.each(['911', 'call the police for me', 'llamen a la policía'])('%j takes us for 911', (text) => {
    expect(topicOf(text)).toBe('emergency');
  });

  test('a place is never read out of a link', () => {
    const meaning = understand('My location https://maps.example/?q=Wichita+KS+67202', content);
    expect(['help', 'other']).toContain(meaning.topic);
    expect(meaning.region).toBeUndefined();
  });
});

describe('language and place', () => {
  test.each([
    'k',
    'y',
    'x',
    'mama',
    'tulong po',
    'mon mari me frappe',
    'mwen bezwen manje',
    'tôi cần giúp đỡ',
    '救命',
    'помогите',
    'nisaidie',
  ])('%j tells no language that we know', (text) => {
    expect(understand(text, content).languageKnown).toBe(false);
  });

  test.each(['Spanish', 'Spanish please', 'no hablo inglés', 'i dont speak english'])('%j asks for Spanish', (text) => {
    expect(understand(text, content)).toMatchObject({ language: 'es', languageKnown: true });
  });

  test.each([
    ['66044', 'KS'],
    ['help 66044', 'KS'],
    ['Wichita', 'KS'],
    ['St. Louis', 'MO'],
    ['kck', 'KS'],
    ['stl', 'MO'],
    ['KS\nSent from my iPhone', 'KS'],
    ['HELP KS 64106', 'KS'],
    ['kansas chiefs fan', undefined],
    ['i owe 66000 dollars', undefined],
    ['REPORT to 66746', undefined],
    ['mande AYUDA al 66746', undefined],
    ['call me at 816 555 0134', undefined],
  ])('%j is in %s', (text, region) => {
    expect(understand(text, content).region).toBe(region);
  });
});
