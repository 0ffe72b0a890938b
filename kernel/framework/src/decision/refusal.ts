import type { Labels, Words } from '@zhudian/facts';

/** A broken business rule. A value, not an exception: exceptions are for bugs and failures. */
export class Refusal<Code extends string = string> {
  constructor(
    readonly code: Code,
    readonly details: Details = {},
    readonly basis?: Basis,
    /** What else is wrong with the same input. */
    readonly also: readonly Refusal[] = [],
  ) {}
}

/** All that is wrong with an input, so that nobody mends one fault to be told the next; `undefined` when nothing is. */
export const together = <Code extends string>(
  ...refusals: readonly (Refusal<Code> | undefined)[]
): Refusal<Code> | undefined => {
  const [first, ...others] = refusals.filter((one) => one !== undefined);
  if (!first || others.length === 0) return first;
  const also = [first, ...others].flatMap((one, at) => [...(at === 0 ? [] : [alone(one)]), ...one.also]);
  return new Refusal(first.code, first.details, first.basis, also);
};
const alone = ({ code, details, basis }: Refusal): Refusal => new Refusal(code, details, basis);

/** A fault of an input: where it is, and what is wrong in both languages. */
export interface Problem extends Words {
  readonly path: string;
}
export type Detail = string | number | boolean | readonly string[] | readonly Problem[] | null;
export type Details = Readonly<Record<string, Detail>>;
/** The value in force that a refusal rests on: it tells the source and how strictly it holds in the place of the words. */
export interface Basis {
  readonly rule: string;
  readonly value: number;
  readonly provenance: string;
  readonly source: string;
  /** The items of the source that the rule serves. */
  readonly items: readonly string[];
  readonly severity: 'WARN' | 'BLOCK';
}

export const refuse = <Code extends string>(code: Code, details?: Details, basis?: Basis): Refusal<Code> =>
  new Refusal(code, details, basis);

/** The text of a refusal: what is, what is asked for, and who does what next; `{name}` is replaced by a detail, `{name: is/are}` with words behind it that fit one or several. */
export interface RefusalText extends Words {
  /** The rule that was broken, in a few words. */
  readonly rule: string;
  /** Where the rule comes from: the seed's item, a regulation with its article, or the programme's own proposal. */
  readonly source: string;
  /** `WARN`: the command goes on when a reason for this code comes with it. */
  readonly severity?: 'WARN';
  /** What the values of a detail are called; without them texts are ids, days or months. */
  readonly terms?: Readonly<Record<string, Labels>>;
  /** Sentences of their own: `name` when that detail is null or an empty list, `name=VALUE` when it has that value. */
  readonly instead?: Readonly<Record<string, Words>>;
  /** The command that helps, and the role that gives it. */
  readonly next?: { readonly command: string; readonly role: string };
}
export type RefusalTexts<Code extends string = string> = Readonly<Record<Code, RefusalText>>;

/** The words of an aggregate's refusals; `terms` hold for all of them. */
export const defineRefusals = <Code extends string>(
  texts: RefusalTexts<Code>,
  terms: Readonly<Record<string, Labels>> = {},
): RefusalTexts<Code> =>
  Object.fromEntries(
    Object.entries<RefusalText>(texts).map(([code, text]) => [code, { ...text, terms: { ...terms, ...text.terms } }]),
  ) as RefusalTexts<Code>;
