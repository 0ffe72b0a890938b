import type { z } from 'zod';

/** What a generator needs to know of a schema: what it is made of and what it asks for. */
export interface Shape {
  readonly type: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** The bounds themselves are not taken. */
  readonly open: boolean;
  readonly whole: boolean;
  readonly inner?: z.core.$ZodType;
  readonly entries?: readonly string[];
  readonly fields?: Readonly<Record<string, z.core.$ZodType>>;
}

interface Def {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}
interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

export const shapeOf = (schema: z.core.$ZodType): Shape => {
  const def = schema._zod.def as unknown as Def;
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def);
  const inner = def.innerType ?? def.element;
  const pattern = checks.find(({ format }) => format === 'regex')?.pattern;
  return {
    type: def.type,
    ...(def.format ? { format: def.format } : {}),
    ...(pattern ? { pattern } : {}),
    ...(inner ? { inner } : {}),
    ...(def.entries ? { entries: Object.values(def.entries) } : {}),
    ...(def.shape ? { fields: def.shape } : {}),
    least: bound(checks, ['min_length', 'greater_than'], Math.max),
    most: bound(checks, ['max_length', 'less_than'], Math.min),
    open: checks.some(({ inclusive }) => inclusive === false),
    whole: def.format === 'safeint' || checks.some(({ format }) => format === 'safeint'),
  };
};

const bound = (checks: readonly Check[], kinds: readonly string[], strictest: (...bounds: number[]) => number) => {
  const bounds = checks.flatMap(({ check, minimum, maximum, value }) =>
    kinds.includes(check) ? [minimum ?? maximum ?? value ?? 0] : [],
  );
  return bounds.length > 0 ? strictest(...bounds) : undefined;
};
