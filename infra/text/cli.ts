import { start } from '../terminal/start';
import { text } from './text';

void start(text);
