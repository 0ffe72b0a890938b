export { programme, runProgrammeService } from './programme';
export { withinScope } from './within-scope';
export { beginLog } from './begin-log';
export { bureauOf, lawOf, type Law } from './law';
