import { start } from '../terminal/start';
import { contentOf } from './content';

void start(contentOf('.'));
