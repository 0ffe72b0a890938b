/** The reason that was given for going on in spite of a warning, from a fact's metadata; `null` when none was. */
export const reasonIn = (reasons: string | undefined, code: string): string | null =>
  reasons === undefined ? null : ((JSON.parse(reasons) as Readonly<Record<string, string>>)[code] ?? null);
