const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** The read models that a response was made from, as reported by the subgraphs. */
export class Reads {
  private readonly names = new Set<string>();
  private unknown = false;
  private isUncacheable = false;

  /** Records the extensions of a subgraph's response. Without them it may have read anything. */
  note(subgraph: string, extensions: Readonly<Record<string, unknown>> | undefined) {
    const reads = extensions?.['reads'];
    if (extensions?.['uncacheable'] === true) this.isUncacheable = true;
    if (isListOfTexts(reads)) for (const model of reads) this.names.add(`${subgraph}/${model}`);
    else this.unknown = true;
  }

  /** Notes that the response tells of its own position, so that it differs at every one. */
  tellPosition() {
    this.isUncacheable = true;
  }

  /** The read models, sorted; `undefined` when unknown: the response is valid only at its position. */
  get models(): readonly string[] | undefined {
    return this.unknown ? undefined : [...this.names].sort();
  }

  /** Whether the response depends on more than the log, so that it may differ at the same position. */
  get uncacheable(): boolean {
    return this.isUncacheable;
  }
}
