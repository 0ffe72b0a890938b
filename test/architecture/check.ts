import { resolve } from 'node:path';
import { impureSources } from './impurities';

const found = impureSources(resolve(__dirname, '../../..'));
for (const impurity of found) console.error(impurity);
if (found.length > 0) process.exitCode = 1;
