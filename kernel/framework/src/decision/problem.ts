import { labelOfField, type Label } from '@zhudian/facts';
import type { Problem } from './refusal';

/** What is wrong at a place of an input; the place is told in the words of people, too. */
export const problemAt = (place: readonly PropertyKey[], [zh, en]: Label): Problem => {
  const path = place.map(String).join('.');
  return { path, zh: `${wordsOfPlace(place)}${zh}`, en: `${path || 'input'}: ${en}` };
};

const wordsOfPlace = (place: readonly PropertyKey[]): string => {
  const words = place.map((part) =>
    typeof part === 'number' ? `第${part + 1}项` : (labelOfField(String(part))?.[0] ?? ''),
  );
  return `“${words.join('') || '输入内容'}”`;
};
