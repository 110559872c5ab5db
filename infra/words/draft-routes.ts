import { Hono } from 'hono';
import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '../../functions/text/plain';
import { editsFor, editsWithout } from './add';
import { ADDITION } from './addition';
import type { Draft } from './draft';
import type { DraftResults } from './draft-results';
import { EDIT } from './edit';
import { editMeant } from './meant';
import { bodyOf } from './requests';
import { saveDraft } from './save-draft';
import { tried } from './tried';
import type { Refused } from './with-edit';

/** A change; a phone number is typed as people dial it, hours as people write them. */
const CHANGE = EDIT.extend({ as: z.enum(['number', 'hours']).optional() });
const PLACE = EDIT.pick({ file: true, path: true });
const TRIED = z.strictObject({ text: z.string().max(MAX_TEXT_LENGTH) });
const DROPPED = z.strictObject({ file: z.string().optional() });

const NOT_SOUND: Refused = { sentences: ['The files have mistakes that have to be put right by hand first.'] };

const CHANGED_ELSEWHERE: Refused = {
  sentences: ['Somebody else has changed the draft or its files meanwhile, so nothing is taken back here.'],
};

/** What the pages do with a draft. */
export function draftRoutes(draft: Draft, results: DraftResults, now: () => Date): Hono {
  return new Hono()
    .post('/change', async (c) => {
      const { as, ...edit } = await bodyOf(c.req.raw, CHANGE);
      const files = results.files();
      const meant = files ? editMeant(edit, as, files.hotlines) : edit;
      const refused = draft.change(meant);
      return refused ? c.json(refused, 409) : c.json({ value: edit.path === meant.path ? meant.value : undefined });
    })
    .post('/add', async (c) => {
      const addition = await bodyOf(c.req.raw, ADDITION);
      const files = results.files();
      const refused = files ? draft.change(...editsFor(addition, files)) : NOT_SOUND;
      return refused ? c.json(refused, 409) : c.json({});
    })
    .post('/out', async (c) => {
      const { file, path } = await bodyOf(c.req.raw, PLACE);
      const files = results.files();
      const refused = files ? draft.change(...editsWithout(file, path, files)) : NOT_SOUND;
      return refused ? c.json(refused, 409) : c.json({});
    })
    .post('/saved', async (c) => {
      const { file, path } = await bodyOf(c.req.raw, PLACE);
      return c.json({ value: draft.savedAt(file, path) });
    })
    .post('/drafted', async (c) => {
      const { file, path } = await bodyOf(c.req.raw, PLACE);
      return c.json({ value: draft.valueAt(file, path) });
    })
    .post('/try', async (c) => c.json(tried((await bodyOf(c.req.raw, TRIED)).text, results, now())))
    .post('/save', (c) => c.json(saveDraft(draft, results, now())))
    .post('/undo', (c) => (draft.undo() ? c.json({}) : c.json(CHANGED_ELSEWHERE, 409)))
    .post('/drop', async (c) => {
      draft.drop((await bodyOf(c.req.raw, DROPPED)).file);
      return c.json({});
    });
}
