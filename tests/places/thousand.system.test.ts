import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readContentFiles } from '../../infra/content/read-folder';
import { synthesised } from '../content/commands';
import { CONTENT_FOLDER } from '../text/content';
import { madeUpServices, withMadeUp } from './made-up';

test('a thousand services are synthesised into a file of their own, without a name; one that nobody called is left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thousand-'));
  try {
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
    const shipped = readContentFiles(folder);
    const made = madeUpServices(shipped, 1_001);
    const uncalled = made[1_000] as (typeof made)[number];
    uncalled.service = { ...uncalled.service, called: false, call: '+13035550199' };
    writeFileSync(join(folder, 'services.json'), JSON.stringify(withMadeUp(shipped, made).services));
    const { code, content, services } = await synthesised(folder);
    expect(code).toBe(0);
    expect(JSON.parse(services).services).toHaveLength(1_000);
    expect(services + content).not.toMatch(/sanctuary|303-555-0199/i);
    expect(content).not.toMatch(/555-01\d\d/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
