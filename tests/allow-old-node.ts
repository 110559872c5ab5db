import { allowOldNode } from '../infra/terminal/allow-old-node';

allowOldNode();
