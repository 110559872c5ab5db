import type { Ask } from '../terminal/ask';
import {
  type Answers,
  countryAndLanguages,
  inCountry,
  inFolder,
  inHidden,
  inHours,
  inName,
  inNumber,
  inNumberAndPage,
  inTopics,
  listed,
  type NumberAndPage,
  numberAndPage,
  numberIn,
  type Wrong,
} from './answers';

const NOBODY = 'This asks ten questions: run it in a terminal, or copy a folder of tests/content.';

/** Asks ten questions, each until its answer can be used. */
export async function askAll(ask: Ask): Promise<Answers> {
  const text = (question: string, wrong: Wrong) => ask.text(question, NOBODY, wrong);
  const folder = await text(' 1. Where shall the folder be?', inFolder);
  const { country, languages } = countryAndLanguages(
    await text(' 2. In which country is it, and in which languages does it answer? (like CA en, fr)', inCountry),
  );
  const line = async (question: string) =>
    numberAndPage(await text(question, inNumberAndPage(country)), country) as NumberAndPage;
  const name = await text(' 3. What is the line called?', inName);
  const call = await line(' 4. Which number do people call, and which page gives it?');
  const texted = await text(' 5. Which number do people text? (none: Enter)', inNumber(country));
  const hours = await text(' 6. At which hours does it answer?', inHours);
  const crisis = await line(' 7. Which number is for people who may end their life, and which page gives it?');
  const emergency = await line(' 8. What is the emergency number, and which page gives it?');
  const topics = listed(await text(' 9. What else do people ask about? (single words, with commas)', inTopics));
  const hidden = listed(await text('10. Which words must a locked phone not show? (with commas)', inHidden));
  return {
    folder,
    country,
    name,
    call,
    text: numberIn(texted, country),
    hours,
    crisis,
    emergency,
    topics,
    hidden,
    languages,
  };
}
