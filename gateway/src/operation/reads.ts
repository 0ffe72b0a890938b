const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** What an answer was made from, as its subgraphs tell. */
export class Reads {
  private readonly told = new Set<string>();
  private untold = false;
  private isUncacheable = false;

  /** What a subgraph says in the extensions of an answer; one that says nothing may have read anything. */
  note(subgraph: string, extensions: Readonly<Record<string, unknown>> | undefined) {
    const reads = extensions?.['reads'];
    if (extensions?.['uncacheable'] === true) this.isUncacheable = true;
    if (isListOfTexts(reads)) for (const model of reads) this.told.add(`${subgraph}/${model}`);
    else this.untold = true;
  }

  /** The read models, in order; `undefined` when they are not known: then the answer is that of its position alone. */
  get models(): readonly string[] | undefined {
    return this.untold ? undefined : [...this.told].sort();
  }

  /** The log does not decide this answer alone: asked again at the same position it may be another. */
  get uncacheable(): boolean {
    return this.isUncacheable;
  }
}
