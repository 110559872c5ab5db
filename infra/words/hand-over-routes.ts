import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { handOverPage } from '../content/hand-over-page';
import { messageFor, patchOf, summaryOf } from '../content/patch';
import { UserError } from '../terminal/user-error';
import type { Comparison } from './compared';
import type { DraftResults } from './draft-results';
import { commitOn, placeInGit } from './git';
import { bodyOf } from './requests';

const WHY = z.strictObject({ why: z.string().trim().min(1).max(200) });

/** The page for a reviewer, the patch for the engineer, and a branch of git's. */
export function handOverRoutes(
  folder: string,
  results: DraftResults,
  compared: () => Comparison | undefined,
  now: () => Date,
): Hono {
  const comparison = (): Comparison => {
    const found = results.hasMistakes() ? undefined : compared();
    if (!found) throw new HTTPException(409, { message: 'The content has mistakes: fix them first.' });
    return found;
  };
  return new Hono()
    .get('/changes.html', (c) => c.html(handOverPage(comparison().changes, now())))
    .get('/changes.patch', (c) => {
      const { before, changes, texts } = comparison();
      const patch = patchOf(texts.before, texts.after, before.isCommit ? placeInGit(folder) : undefined);
      return c.body(`${messageFor(changes)}\n${patch}`, 200, { 'content-type': 'text/x-patch; charset=utf-8' });
    })
    .post('/branch', async (c) => {
      const { why } = await bodyOf(c.req.raw, WHY);
      const { changes, texts } = comparison();
      const changed = Object.entries(texts.after).filter(([name, text]) => texts.before[name] !== text);
      try {
        const message = `${why}\n\n${summaryOf(changes)}\n`;
        const day = now().toLocaleDateString('sv'); // Year, month and day.
        return c.json(commitOn(`words/${day}`, folder, Object.fromEntries(changed), message));
      } catch (error) {
        if (error instanceof UserError) return c.json({ sentences: [error.message] }, 409);
        throw error;
      }
    });
}
