import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { scripts } from '../../package.json';
import { pathOf, READMES, readReadme } from './blocks';

const MAX_LINES_OF_THE_FRONT_DOOR = 150;
const ROOMS = /^(?:functions|infra|tests|\.github|\.biome\.json)(?:\/|$)/;

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

describe.each(READMES)('%s', (readme) => {
  const markdown = readReadme(readme);
  const folder = dirname(readme);

  test('links to files and headings that exist', () => {
    const links = [...markdown.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const path = file === '' ? readme : join(folder, file);
      if (!existsSync(pathOf(path))) return true;
      return anchor !== undefined && !anchorsIn(readReadme(path)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names files of the rooms that exist', () => {
    const named = [...markdown.matchAll(/`([\w./*-]+)`/g)].map(([, name = '']) => name);
    const missing = named.filter((name) => ROOMS.test(name) && !name.includes('*') && !existsSync(pathOf(name)));
    const awaited = /fr\.(?:heldout\.)?tsv$/; // of a language that somebody may add
    expect(missing.filter((name) => !awaited.test(name))).toEqual([]);
  });

  test('names commands that package.json has', () => {
    const named = [...markdown.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('says where and when what cannot be printed again was measured', () => {
    const measured = [...markdown.matchAll(/<!-- measured: (.*?) -->/g)].map(([, how]) => how);
    expect(measured.filter((how) => !/^np[mx] .+, \d{4}-\d{2}-\d{2}$/.test(how ?? ''))).toEqual([]);
    for (const kind of ['printed', 'measured'])
      expect(markdown.split(`<!-- /${kind} -->`)).toHaveLength(markdown.split(`<!-- ${kind}: `).length);
  });
});

test('the front door is short', () => {
  expect(readReadme('README.md').split('\n').length).toBeLessThanOrEqual(MAX_LINES_OF_THE_FRONT_DOOR);
});
