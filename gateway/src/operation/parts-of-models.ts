/** Of some read models, the parts in which an answer lies. */
export type PartsOfModels = ReadonlyMap<string, PartsOfModel>;

export interface PartsOfModel {
  readonly names: readonly string[];
  /** The read models by which it is just these. */
  readonly restsOn: readonly string[];
}
