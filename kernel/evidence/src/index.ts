export { EvidenceDamaged, isAddress, openEvidence, type EvidenceFiles, type KeptEvidence } from './evidence-files';
export { endingOf, typeOf } from './evidence-type';
