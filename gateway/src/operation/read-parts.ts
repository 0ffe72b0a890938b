import type { PartsOfModel, PartsOfModels } from './parts-of-models';

const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** In which parts of its read models a response lies, as far as every subgraph that read them has said so. */
export class ReadParts {
  private readonly known = new Map<string, PartsOfModel | 'all'>();

  /** Parts are those of a viewer's class: they hold while that is the same. */
  note(model: string, parts: unknown, seenBy: { readonly models: readonly string[] } | undefined) {
    const before = this.known.get(model);
    const isBounded = before !== 'all' && seenBy && isListOfTexts(parts);
    const names = isBounded ? [...new Set([...(before?.names ?? []), ...parts])] : [];
    this.known.set(model, isBounded ? { names, restsOn: seenBy.models } : 'all');
  }

  get all(): PartsOfModels {
    return new Map([...this.known].flatMap(([model, parts]) => (parts === 'all' ? [] : [[model, parts] as const])));
  }
}
