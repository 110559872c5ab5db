import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFile } from '../../functions/text/content-file';
import { asciiJson } from '../../infra/ascii-json';
import { compile } from '../../infra/content/compile';
import { compileServices } from '../../infra/content/compile-services';
import { readContentFiles } from '../../infra/content/read-folder';
import type { LocalService } from '../../infra/content/schema';
import { service, withServices } from '../places/services';
import { world } from '../system/world';
import { CONTENT_FOLDER } from '../text/content';

/** What the made-up service of a test is told by. */
export const NUMBER = '785-555-0134';

/** A copy of the webhook's bundle, in a new folder, with a made-up service for all of Kansas; `change` damages its file. */
export async function bundleWithService(
  area: LocalService['area'] = { KS: {} },
  change: (good: string) => string | undefined = (good) => good,
): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'services-'));
  await cp(world.sms, copy, { recursive: true });
  const files = withServices(readContentFiles(CONTENT_FOLDER), { one: service({ area }) });
  await writeFile(join(copy, 'content.txt'), contentFile(compile(files)));
  const services = change(asciiJson(compileServices(files)));
  if (services !== undefined) await writeFile(join(copy, 'services.json'), services);
  return copy;
}
