import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../infra/content/compile';
import { readContentFiles } from '../infra/content/read-folder';

const ROOT = join(__dirname, '..');

/** Compiles the content once a run; tests/text/content.ts reads it in each file that needs it. */
export default function setUp(): void {
  const file = join(ROOT, '.cache/compiled-content.json');
  const compiled = JSON.stringify(compile(readContentFiles(join(ROOT, 'functions/content'))));
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, compiled);
  renameSync(`${file}.${process.pid}`, file); // Whole at once, for another run that reads it.
  process.env.COMPILED_CONTENT = file;
}
