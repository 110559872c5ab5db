import { start } from '../terminal/start';
import { cdk } from './cdk';
import { deployWith } from './run';

void start(deployWith(cdk));
