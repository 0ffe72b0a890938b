import type { OperationContext } from '../operation/operation-context';
import type { JsonObject } from '../execution/values';
import { dueSdl } from './due-sdl';
import { errorOf } from './existence';
import { mergeDue, type DuePage, type OwnDueItems } from './merge-due';
import { nodeOwners, subgraphsWith } from './node-owners';
import { OwnSubgraph, type Sources } from './own-subgraph';

const FIELD = 'ownDueItems';
const QUERY = `query($under:ID,$dueBefore:LocalDate!,$today:LocalDate,$first:Int,$after:String,$last:Int,$before:String){
  ${FIELD}(under:$under,dueBefore:$dueBefore,today:$today,first:$first,after:$after,last:$last,before:$before){
    items{cursor kind subjectType subjectId of unitId ownerType ownerId dueOn late rule source} total between behind counts{kind late ahead}}}`;

/** The subgraph that resolves `dueItems`: it asks every context that has something to be due, and merges what they tell. */
export class DueSource extends OwnSubgraph {
  private readonly contexts: readonly string[];

  constructor(supergraphSdl: string, sources: Sources) {
    super(dueSdl([...nodeOwners(supergraphSdl).keys()]), sources);
    this.contexts = subgraphsWith(supergraphSdl, FIELD);
  }

  protected rootFor(context: OperationContext) {
    return {
      dueItems: async (page: DuePage & JsonObject) =>
        mergeDue(await Promise.all(this.contexts.map((name) => this.dueIn(name, page, context))), page),
    };
  }

  private async dueIn(name: string, variables: JsonObject, context: OperationContext): Promise<OwnDueItems> {
    const { data, errors = [] } = await this.askOther(
      name,
      { query: QUERY, operationName: undefined, variables },
      context,
    );
    const [error] = errors;
    if (error) throw errorOf(error);
    return data?.[FIELD] as OwnDueItems;
  }
}
