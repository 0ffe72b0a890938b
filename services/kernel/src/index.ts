export * from './refusal';
export * from './common-refusals';
export * from './decider';
export * from './roles';
export * from './command';
export * from './aggregate';
export * from './rule-sets';
export * from './calendar';
