import { watch } from 'node:fs';
import { NONE, type Services } from '../../functions/places/services';
import { message } from '../../functions/sms/reply';
import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import { type OperatorCategories, operatorCategoriesOf } from '../content/categories';
import { compile } from '../content/compile';
import { compileServices } from '../content/compile-services';
import { keptContent, type Ready } from '../content/kept-content';
import { readContentFolder } from '../content/read-folder';
import type { ContentFiles } from '../content/schema';
import { constantTwiml } from '../twiml/constant';
import { type DemoText, demoTextsOf } from './demo-texts';
import { isSound, type Mistake, mistakesIn } from './mistakes';

const SETTLED_MS = 100;
/** On this laptop only, for content that cannot even be read; any that can has a constant reply of its own. */
const LAST_RESORT = message('The content cannot be read: see what stands above the phone.').body;

/** A content folder that is read again whenever a file in it is saved. */
export interface LiveContent {
  /** The last content without mistakes; throws if there has not been any. */
  content(): Content;
  /** What people might text to it in a year. */
  demoTexts(): readonly DemoText[];
  /** The local services of that content. */
  services(): Services;
  /** What a text is answered from: content, or the constant if there has not been any without mistakes. */
  answering(): 'content' | 'constant';
  /** Names of topics, languages and regions, of the last content that could be read; none before. */
  categories(): OperatorCategories;
  /** The TwiML for when anything else fails. */
  constant(): string;
  /** What is wrong with the folder as it is now. */
  mistakes(): readonly Mistake[];
  stop(): void;
}

/** Watches a content folder; a mistake never throws here, and the last good content goes on answering. */
export function liveContent(folder: string): LiveContent {
  let good: { content: Content; services: Services; files: ContentFiles } | undefined;
  let constant = LAST_RESORT;
  let categories: OperatorCategories = { topics: {}, languages: {}, regions: {}, posters: {} };
  let mistakes: Mistake[] = [];
  const unwatched: Mistake[] = [];

  const load = () => {
    mistakes = [];
    try {
      const files = readContentFolder(folder);
      mistakes = mistakesIn(folder, files);
      if (good && !isSound(mistakes)) return;
      const { content, services } = isSound(mistakes) ? keptContent(folder) : compiled(files.files as ContentFiles);
      constant = constantTwiml(content);
      categories = operatorCategoriesOf(files.files as ContentFiles);
      if (isSound(mistakes)) good = { content, services, files: files.files as ContentFiles };
    } catch (error) {
      if (!isSound(mistakes)) return; // That is why.
      mistakes = [{ file: 'functions/content', message: (error as Error).message, severity: 'error' }];
    }
  };

  const last = () => {
    if (!good) throw new Error('There is no content without mistakes yet.');
    return good;
  };

  const stop = whenSaved(folder, load, (error) => {
    const message = `Changes in ${folder} are not noticed (${error.message}): press Ctrl-C and start again after each.`;
    unwatched.push({ file: folder, message, severity: 'warning' });
  });
  load();
  return {
    content: () => last().content,
    demoTexts: () => demoTextsOf(last().files, last().content),
    services: () => last().services,
    answering: () => (good ? 'content' : 'constant'),
    categories: () => categories,
    constant: () => constant,
    mistakes: () => [...mistakes, ...unwatched],
    stop,
  };
}

/** Content with mistakes, for its constant. */
function compiled(files: ContentFiles): Ready {
  return { content: loadContent(compile(files)), services: compileServices(files) ?? NONE };
}

/** The folder is watched and not its files: many editors save by putting a new file in the old one's place. */
function whenSaved(folder: string, reload: () => void, failed: (error: Error) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(reload, SETTLED_MS);
  };
  try {
    const watcher = watch(folder, soon).on('error', failed);
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch (error) {
    failed(error as Error);
    return () => undefined;
  }
}
