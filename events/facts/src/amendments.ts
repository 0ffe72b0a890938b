import { z } from 'zod';
import { ref } from './kinds';
import { prose } from './shapes';

type Schemas = Readonly<Record<string, z.ZodObject>>;

/** The facts of one family that amend its other facts. Nothing recorded changes: they say how it is read from then on. */
export interface Amending {
  readonly corrected: string;
  readonly annulled: string;
  /** By type: what a correction and an annulment tell. */
  readonly schemas: Schemas;
}

/** Any fact that can be told apart, be amended, or amend another one. */
export interface Amendable {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** What every amendment tells: which fact, why, and the org unit whose business it is. */
export interface Amendment {
  readonly factId: string;
  readonly factType: string;
  readonly reason: string;
  /** The org unit whose business it is. */
  readonly unitId?: string;
  /** The fact because of which a policy had told it. */
  readonly causedBy?: string;
}

/** The field of a correction that holds the corrected fields of a type of fact: `postingStarted`. */
export const correctedField = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

const allOptional = (schema: z.ZodObject): z.ZodType =>
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(schema.shape).map(([name, field]) => [name, orAbsent(field as z.ZodType)] as const),
      ),
    )
    .optional();

const orAbsent = (field: z.ZodType): z.ZodType => (field instanceof z.ZodOptional ? field : field.optional());

/** A correction has one field for each type of fact: the corrected fields of a fact of that type. */
export const amendingOf = (category: string, schemas: Schemas): Amending => {
  const corrected = `${category}Corrected`;
  const annulled = `${category}Annulled`;
  const factType = z.enum(Object.keys(schemas));
  const about = {
    factId: z.uuid(),
    factType,
    unitId: ref('OrgUnit').optional(),
    reason: prose,
    causedBy: z.uuid().optional(),
  };
  const fields = Object.entries(schemas).map(([type, schema]) => [correctedField(type), allOptional(schema)] as const);
  return {
    corrected,
    annulled,
    schemas: {
      [corrected]: z.strictObject({ ...about, ...Object.fromEntries(fields) }),
      [annulled]: z.strictObject(about),
    },
  };
};

/** What a fact of a category amends; `undefined` for a fact that amends nothing. */
export const amendmentIn = (category: string, { type, data }: Omit<Amendable, 'id'>): Amendment | undefined =>
  type === `${category}Corrected` || type === `${category}Annulled` ? (data as Amendment) : undefined;

/** Whether a recorded fact amends another one of its stream. */
export const isAmendment = ({ stream, type, data }: Omit<Amendable, 'id'> & { readonly stream: string }): boolean =>
  (type.endsWith('Corrected') || type.endsWith('Annulled')) &&
  amendmentIn(stream.slice(0, stream.indexOf('-')), { type, data }) !== undefined;

/**
 * Facts as they hold now: each correction is in its fact, at that fact's place, and what was annulled is gone. The
 * amendments themselves stay.
 * @param categoryOf the category of a fact's stream.
 */
export const effectiveFacts = <F extends Amendable>(
  facts: readonly F[],
  categoryOf: (fact: F) => string,
): readonly F[] => {
  const held = new Map<string, F>();
  for (const fact of facts) {
    const amendment = amendmentIn(categoryOf(fact), fact);
    const amended = amendment && held.get(amendment.factId);
    if (amended && fact.type.endsWith('Annulled')) held.delete(amended.id);
    else if (amended) held.set(amended.id, { ...amended, data: correctedData(amended, fact) });
    held.set(fact.id, fact);
  }
  return [...held.values()];
};

const correctedData = ({ type, data }: Amendable, correction: Amendable): object => ({
  ...(data as object),
  ...(correction.data as Readonly<Record<string, object>>)[correctedField(type)],
});
