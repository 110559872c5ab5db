import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { namesIn, schemaFiles } from '../../../infra/content/json-schema';
import { readContentFolder } from '../../../infra/content/read-folder';
import { CONTENT_FOLDER } from '../../text/content';

const SCHEMAS: Record<string, string> = {
  'hotlines.json': './hotlines.schema.json',
  'further-languages.json': './further-languages.schema.json',
  'services.json': './services.schema.json',
};

const read = (name: string) => readFileSync(join(CONTENT_FOLDER, name), 'utf8');

test.each(Object.entries(schemaFiles(namesIn(readContentFolder(CONTENT_FOLDER)))))(
  'an editor checks by the same %s as npm run content',
  (name, schema) => {
    expect(read(name)).toBe(schema); // If not: npm run content -- --schema writes it.
  },
);

test('an editor completes the topics of the folder, and takes those of another', () => {
  const { properties } = JSON.parse(read('language.schema.json'));
  expect(Object.keys(properties.words.properties)).toEqual(expect.arrayContaining(['help', 'child self', 'other']));
  expect(Object.keys(properties.replies.properties)).toEqual(expect.arrayContaining(['help', 'help KS', 'child self']));
  expect(properties.words.additionalProperties).toMatchObject({ type: 'object' });
});

test('every content file names its schema', () => {
  const names = readdirSync(CONTENT_FOLDER).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  expect(names).toEqual(expect.arrayContaining(['hotlines.json', 'en.json', 'es.json']));
  for (const name of names) expect(JSON.parse(read(name)).$schema).toBe(SCHEMAS[name] ?? './language.schema.json');
});
