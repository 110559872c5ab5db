import { start } from '../terminal/start';
import { metrics } from './metrics';

void start(metrics);
