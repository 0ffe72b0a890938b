import { z } from 'zod';

/**
 * What every fact carries beside its data. Values are flat strings, because a multi-stream append
 * accepts nothing else. Persons appear as ids only; names live in the erasable person vault.
 */
export const metadataSchema = z.looseObject({
  actorId: z.string(),
  actorRole: z.string(),
  actorUnit: z.string(),
  /** Whose office it is, when a deputy acted; absent where somebody acted in the own right. */
  actingFor: z.string().optional(),
  /** Business date, `YYYY-MM-DD`; the time of recording is the log's own `created`. */
  occurredOn: z.iso.date(),
  commandId: z.string(),
  /** Tells what was commanded under this id, by whom: the first 12 hexadecimal digits of a SHA-256; absent on older facts. */
  commandDigest: z.string().optional(),
  $correlationId: z.string(),
  $causationId: z.string(),
  ruleSet: z.string(),
  schemaVersion: z.string(),
  /** How many facts of the same command come right after it in the log; absent on the last. Between them nothing is true yet. */
  followedBy: z.string().optional(),
  /** `commit/prepare` just before the fact that a policy acted on: its cause is found right after it. */
  resumeAfter: z.string().optional(),
  /** The streams that it was decided on, `stream@revision` each (`-1`: it did not exist), parted by spaces; absent where that is not known. */
  reads: z.string().optional(),
  /** In which trace it was recorded, as W3C Trace Context writes it; absent where nothing was traced. No rule and no row looks at it. */
  traceparent: z.string().optional(),
  /** JSON array of `{ sha256, name, mime, size, aboutFrom?, aboutUntil? }`. */
  evidence: z.string().optional(),
  /** Reason given for going on in spite of a warning, as JSON `{ code: reason }`. */
  reasons: z.string().optional(),
});
export type FactMetadata = Readonly<z.infer<typeof metadataSchema>>;

/** The hashes of the documents that prove a fact. Others may have written what is no such list: then there are none. */
export const documentsIn = ({ evidence = '' }: Pick<FactMetadata, 'evidence'>): readonly string[] => [
  ...new Set([...evidence.matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(([, sha256 = '']) => sha256)),
];
