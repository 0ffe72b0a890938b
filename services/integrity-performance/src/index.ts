export { integrityPerformance } from './context';
export { evaluationDecider, evaluation } from './evaluation/evaluation.decider';
export { indicatorDecider, indicator } from './indicator/indicator.decider';
export { indicatorFold } from './indicator/indicator.state';
export { knownPosting } from './posting/posting.state';
export { knownUnit } from './station/station.state';
export { monthEvaluation } from './policies/month-evaluation';
