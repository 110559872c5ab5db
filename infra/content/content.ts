import { start } from '../terminal/start';
import { contentOf } from './run';

void start(contentOf('.'));
