import { runAsProcess } from '@zhudian/runtime';
import { transparencyProgram } from './program';

runAsProcess('transparency', transparencyProgram);
