import { GraphQLError } from 'graphql';
import { commonRefusals } from '../decision/common-refusals';
import type { Label, Words } from '@zhudian/facts';
import { refuse, type Basis, type Refusal, type RefusalText, type RefusalTexts } from '../decision/refusal';
import { wordsOf } from '../decision/refusal-words';
import { problemAt } from '../decision/problem';

/**
 * The one place where a refusal becomes a GraphQL error with its code, words in both languages, rule and source, and the
 * items of the source: those of the value that it rests on, else those of the command. Where several
 * things are wrong the message tells them all, and `faults` each of them.
 */
export const refusalError = (
  refusal: Refusal,
  texts: RefusalTexts = commonRefusals,
  items: readonly string[] = [],
): GraphQLError => {
  const told = toldOf(refusal, texts, items);
  const faults = [told, ...refusal.also.map((one) => toldOf(one, texts, items))];
  const messages = joined(faults.map((one) => one.messages));
  return new GraphQLError(messages.zh, {
    extensions: {
      ...told,
      messages,
      ...(faults.length > 1 ? { faults } : {}),
      ...(STATUS[refusal.code] ? { http: { status: STATUS[refusal.code] } } : {}),
    },
  });
};

const toldOf = (refusal: Refusal, texts: RefusalTexts, items: readonly string[]) => {
  const text = texts[refusal.code] ?? (commonRefusals as RefusalTexts)[refusal.code];
  if (!text) throw new Error(`The refusal ${refusal.code} has no words.`);
  return {
    code: refusal.code,
    messages: wordsOf(text, refusal.details),
    rule: text.rule,
    ...(refusal.basis ? restingOn(refusal.basis) : restingOnWords(text, items)),
    details: refusal.details,
    ...(text.next ? { next: text.next } : {}),
  };
};

const joined = (messages: readonly Words[]): Words => ({
  zh: messages.map(({ zh }) => zh).join(''),
  en: messages.map(({ en }) => en).join(' '),
});

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
