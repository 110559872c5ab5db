import { expect, test } from '@jest/globals';
import { compiledIn, contentFile } from '../../functions/text/content-file';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from './content';

const compiled = compile(readContentFiles(CONTENT_FOLDER));
const file = contentFile(compiled);

test('the file of the content holds all of it, in ASCII', () => {
  expect(compiledIn(file)).toEqual(compiled);
  expect(file).toMatch(/^[\0-\x7F]*$/);
});

test('what every start parses is a small part of it', () => {
  expect(file.indexOf('\n') * 10).toBeLessThan(file.length);
});

test('a file that is not whole is refused, wherever it ends', () => {
  for (const end of [0, 1, file.indexOf('\n'), file.indexOf('\n') + 1, file.length / 2, file.length - 1]) {
    expect(() => compiledIn(file.slice(0, end))).toThrow();
  }
  expect(() => compiledIn(`${file} `)).toThrow('The content is not whole.');
});
