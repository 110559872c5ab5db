import { describe, expect, test } from '@jest/globals';
import { answer } from '../../functions/sms/answer';
import { ANSWERED, type Region, type Topic } from '../../functions/text/content';
import { segments } from '../../functions/text/segments';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER, content } from '../text/content';

const TOPICS_AND_OTHER: Topic[] = [...ANSWERED, 'other'];
const REGIONS = [undefined, ...Object.keys(readContentFiles(CONTENT_FOLDER).hotlines.regions)] as (
  | Region
  | undefined
)[];

const meanings = content.languages.flatMap((language) =>
  TOPICS_AND_OTHER.flatMap((topic) =>
    REGIONS.flatMap((region) =>
      [true, false].map((languageKnown) => ({ topic, language, languageKnown, ...(region && { region }) })),
    ),
  ),
);

describe('every answer there is', () => {
  test.each(meanings)('%j fits two segments and gives a number, unless it must name nothing', (meaning) => {
    const text = answer(meaning, content);
    expect(segments(text).segments).toBeLessThanOrEqual(2);
    expect(/1-\d{3}-\d{3}-\d{4}|988|911/.test(text)).toBe(meaning.topic !== 'quiet');
  });

  test.each(meanings.filter(({ topic }) => topic !== 'report'))('%j names no law-enforcement line', (meaning) => {
    expect(answer(meaning, content)).not.toContain('1-866-347-2423');
  });

  test('what was not understood gets the HELP reply', () => {
    const [language] = content.languages as [(typeof content.languages)[0]];
    expect(answer({ topic: 'other', language, languageKnown: true }, content)).toBe(
      answer({ topic: 'help', language, languageKnown: true }, content),
    );
  });
});
