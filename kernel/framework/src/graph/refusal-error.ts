import { GraphQLError } from 'graphql';
import { commonRefusals } from '../decision/common-refusals';
import type { Label } from '@zhudian/facts';
import { refuse, type Basis, type Refusal, type RefusalText, type RefusalTexts } from '../decision/refusal';
import { wordsOf } from '../decision/refusal-words';
import { problemAt } from '../decision/problem';

/**
 * The one place where a refusal becomes a GraphQL error with its code, words in both languages, rule and source, and the
 * items of the source: those of the value that it rests on, else those of the command.
 */
export const refusalError = (
  refusal: Refusal,
  texts: RefusalTexts = commonRefusals,
  items: readonly string[] = [],
): GraphQLError => {
  const text = texts[refusal.code] ?? (commonRefusals as RefusalTexts)[refusal.code];
  if (!text) throw new Error(`The refusal ${refusal.code} has no words.`);
  const messages = wordsOf(text, refusal.details);
  return new GraphQLError(messages.zh, {
    extensions: {
      code: refusal.code,
      messages,
      rule: text.rule,
      ...(refusal.basis ? restingOn(refusal.basis) : restingOnWords(text, items)),
      details: refusal.details,
      ...(text.next ? { next: text.next } : {}),
      ...(STATUS[refusal.code] ? { http: { status: STATUS[refusal.code] } } : {}),
    },
  });
};

/** The refusal of one argument. */
export const invalidArgument = (name: string, words: Label): GraphQLError =>
  refusalError(refuse('INVALID_INPUT', { problems: [problemAt([name], words)] }));

const restingOn = ({ source, severity, items, rule, value, provenance }: Basis) => ({
  source,
  severity,
  items,
  basis: { rule, value, provenance },
});

const restingOnWords = ({ source, severity }: RefusalText, items: readonly string[]) => ({
  source,
  severity: severity ?? 'BLOCK',
  ...(items.length > 0 ? { items } : {}),
});

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401 };
