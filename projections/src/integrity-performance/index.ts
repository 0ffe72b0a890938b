import type { ReadModel } from '../define-read-model';

export const readModels: readonly ReadModel[] = [];
