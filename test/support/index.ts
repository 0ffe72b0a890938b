export * from './acts';
export * from './facts';
export * from './given';
