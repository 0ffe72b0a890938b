import { runAsProcess } from '@zhudian/runtime';
import { runDemoGateway } from './run-demo-gateway';

runAsProcess('gateway', (ports) => runDemoGateway(process.argv[2], ports));
