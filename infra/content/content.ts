import { start } from '../terminal/start';
import { runIn } from './run';

void start(runIn('.'));
