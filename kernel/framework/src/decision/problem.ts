import { labelOfField, type Label } from '@zhudian/facts';
import type { Problem } from './refusal';

/** What a field or argument is called in Chinese. */
export type Called = (name: string) => string | undefined;

export const calledAsField: Called = (name) => labelOfField(name)?.[0];

/** What is wrong at a place of an input; the place is told in the words of people, too. */
export const problemAt = (place: readonly PropertyKey[], [zh, en]: Label, called: Called = calledAsField): Problem => {
  const path = place.map(String).join('.');
  return { path, zh: `${wordsOfPlace(place, called)}${zh}`, en: `${path || 'input'}: ${en}` };
};

const wordsOfPlace = (place: readonly PropertyKey[], called: Called): string => {
  const words = place.map((part) => (typeof part === 'number' ? `第${part + 1}项` : (called(String(part)) ?? '')));
  return `“${words.join('') || '输入内容'}”`;
};
