export { personnel } from './context';
export { candidacyDecider, candidacy } from './candidacy/candidacy.decider';
export { candidacyIdOf, candidacyCommands } from './candidacy/candidacy.commands';
export { matchScore } from './candidacy/match-score';
export { personDecider, person } from './person/person.decider';
export { postingDecider, posting } from './posting/posting.decider';
export { roundDecider, round } from './round/round.decider';
export { personPosting, stationPosting } from './posting/reservations';
export { candidacyFold } from './candidacy/candidacy.state';
