import { readContentFiles } from '../../infra/content/read-folder';
import { demoTextsOf } from '../../infra/phone/demo-texts';
import { CONTENT_FOLDER, content } from './content';

/** What people might text in a year to the hotline that ships. */
export const DEMO_TEXTS = demoTextsOf(readContentFiles(CONTENT_FOLDER), content);
