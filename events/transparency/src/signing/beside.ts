import { ML_DSA_44, SM2 } from '@zhudian/proofs';

/** What may sign a checkpoint beside Ed25519, by the name that its key has in files and addresses. */
export const BESIDE = { 'ml-dsa-44': ML_DSA_44, sm2: SM2 } as const;

export type Beside = keyof typeof BESIDE;
