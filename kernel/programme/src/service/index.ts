export { programme, runProgrammeService } from './programme';
export { withinScope } from './within-scope';
