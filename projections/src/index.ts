export * from './define-read-model';
