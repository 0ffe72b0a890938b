import { runAsProcess } from '@zhudian/runtime';
import { gatewayProgram } from './gateway-program';

runAsProcess('gateway', gatewayProgram);
