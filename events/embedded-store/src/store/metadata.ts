/** What a stream's metadata stream says about it. */
export interface StreamMetadata {
  readonly maxCount?: number;
  /** Seconds. */
  readonly maxAge?: number;
  readonly truncateBefore?: number;
  readonly acl?: Readonly<Record<string, readonly string[]>>;
  /** The whole document as it was written. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** `$tb` of a stream that was deleted but may be written again. Parsed JSON numbers round it up to 2^63. */
export const DELETED = 2 ** 63;
export const DELETED_DOCUMENT = '{"$tb":9223372036854775807}';
export const NO_METADATA: StreamMetadata = { document: {} };

const META_PREFIX = '$$';
export const isMetadataStream = (stream: string): boolean => stream.startsWith(META_PREFIX);
export const metadataStreamOf = (stream: string): string => META_PREFIX + stream;
export const streamOfMetadata = (stream: string): string => stream.slice(META_PREFIX.length);

/** What the real server keeps and this store has not. */
export const isSecondaryIndex = (stream: string): boolean => stream.startsWith('$idx-');

/** What the node says of itself; nobody else writes there. */
export const isMemoryStream = (stream: string): boolean => stream.startsWith('$mem-');

const positive = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined;

const rolesOf = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((role): role is string => typeof role === 'string') : undefined;
};

const aclOf = (value: unknown): Readonly<Record<string, readonly string[]>> | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([action, roles]) => {
      const list = rolesOf(roles);
      return list === undefined ? [] : [[action, list] as const];
    }),
  );
};

const parse = (data: Buffer): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(data.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

/** Metadata that cannot be understood counts as none. */
export const parseMetadata = (data: Buffer): StreamMetadata => {
  const document = parse(data);
  if (!document) return NO_METADATA;
  const maxCount = positive(document['$maxCount']);
  const maxAge = positive(document['$maxAge']);
  const truncateBefore = positive(document['$tb']);
  const acl = aclOf(document['$acl']);
  return {
    document,
    ...(maxCount === undefined ? {} : { maxCount }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(truncateBefore === undefined ? {} : { truncateBefore }),
    ...(acl === undefined ? {} : { acl }),
  };
};

export const isDeleted = (metadata: StreamMetadata): boolean => (metadata.truncateBefore ?? 0) >= DELETED;
