import { start } from '../terminal/start';
import { run } from './run';

void start(run);
