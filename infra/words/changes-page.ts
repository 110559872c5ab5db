import { type Html, html } from '../../functions/page/html';
import { isUnchanged } from '../content/changes';
import { differenceSections } from '../content/hand-over-lists';
import { replySection } from '../content/hand-over-replies';
import { textSection } from '../content/hand-over-texts';
import { section } from '../content/review-sections';
import type { Comparison } from './compared';

/** Where what changes will stand once it is worked out, which takes seconds. */
export function changesPlace(): Html {
  return html`<div id="changes"><p role="status">The known texts are being tried …</p></div>`;
}

/** What the draft changes, and how it is handed over. */
export function changesPart(comparison: Comparison | undefined, hasMistakes: boolean): Html {
  if (!comparison) return html`<p>The content has mistakes that keep it from being compared.</p>`;
  const { before, changes } = comparison;
  const about = html`<p>Your draft, saved or not, beside ${before.name}. Each of the known texts was tried on both.</p>`;
  if (isUnchanged(changes)) return html`${about}<p><strong>Nothing is to change.</strong></p>`;
  return html`${about}${hasMistakes ? FIRST : handOver(before.isCommit)}${replySection(changes.replies)}${differenceSections(changes)}${textSection(changes)}`;
}

const FIRST = html`<p><strong>It can be handed over once it has no mistakes: they are listed above.</strong></p>`;

function handOver(hasGit: boolean): Html {
  const engineer = hasGit
    ? html`<form id="branch" class="fields new"><label>What is it for? The engineer reads this first <input name="why" maxlength="200" autocomplete="off" required></label>
<button>Make a branch of git</button></form>
<p id="branched" role="status"></p>`
    : undefined;
  return section(
    'Hand over',
    'One page for whoever reviews it, who needs nothing but a browser. A patch for the engineer who puts it online; or a branch.',
    [
      html`<ul class="ways"><li><a href="/words/changes.html" download="changes.html">The page for a reviewer</a></li>
<li><a href="/words/changes.patch" download="changes.patch">The patch for the engineer</a></li></ul>
${engineer}`,
    ],
  );
}
