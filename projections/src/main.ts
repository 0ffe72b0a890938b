import { runAsProcess } from '@zhudian/runtime';
import { projectorProgram } from './running/projector-program';

runAsProcess('projector', projectorProgram);
