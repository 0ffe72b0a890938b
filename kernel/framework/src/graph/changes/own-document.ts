import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import { documentsInData, labelOfFact, ORIGIN, type Context, type RecordedFact } from '@zhudian/facts';
import { documentEntity, entityFactsOf, evidenceOf } from '@zhudian/projections';
import { ERASED, unsealed } from '../../vault/unsealing';
import type { RequestContext } from '../request-context';
import type { TrackedRows } from '../entity-spec';
import { factsBeyond, isAtEnd, withAllEntities } from './facts-beyond';
import { shownOf, visibleOf, type FactOfEntities } from './shown-facts';

const note = (description: string, nullable = false) => ({ description, nullable });

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'What this context knows of a document. 本业务域对一份佐证材料所知的情况。' })
export class OwnDocument {
  @Field(() => Boolean, note('Whether a fact cites it, whoever may see that. 是否已有事件引用。')) isCited!: boolean;
  @Field(() => String, note('Its name in a fact that you see; null when you see none. 可见事件所记的名称。', true))
  name!: string | null;
}

/** What a fact calls a document that its data name: by its title, or else by what happened. */
const nameInData = (fact: RecordedFact, sha256: string): string | undefined => {
  const named = documentsInData(fact).find((one) => one.sha256 === sha256);
  return named && (named.title ?? labelOfFact(fact.type)[0]);
};

/** What a fact calls a document; nothing once that was erased. */
const nameIn = async (request: RequestContext, shown: FactOfEntities, sha256: string): Promise<string | undefined> => {
  const { recorded, isNameless, isWithheld } = await visibleOf(request, shown);
  const told = isWithheld ? undefined : nameInData(recorded, sha256);
  if (told !== undefined) return told;
  const name = isNameless ? undefined : evidenceOf(recorded.metadata).find((one) => one.sha256 === sha256)?.name;
  const { vault } = request.ports;
  if (name === undefined || !vault) return name;
  const words = (await unsealed(JSON.stringify({ name }), vault)) as { readonly name: string } | undefined;
  return words?.name === ERASED ? undefined : name;
};

/** What the gateway asks before it gives a document to somebody: whether he sees a fact that it proves, by the rights of now. */
export const ownDocumentOf = (context: Context, tracked: readonly TrackedRows[]): ClassType => {
  const seen = async (request: RequestContext, sha256: string): Promise<string | null> => {
    const sought = { entities: [documentEntity(sha256)] };
    const end = request.snapshot.position;
    for (let position = ORIGIN; !isAtEnd({ position }, end);) {
      const { facts, reached } = await factsBeyond(request, context, { position }, sought);
      const whole = await withAllEntities(request, context, facts);
      for (const shown of await shownOf(request, tracked, whole, undefined)) {
        const name = await nameIn(request, shown, sha256);
        if (name !== undefined) return name;
      }
      position = reached;
    }
    return null;
  };

  @Resolver()
  class OwnDocumentResolver {
    @Directive('@shareable')
    @Directive('@inaccessible')
    @Query(() => OwnDocument, { description: 'What this context knows of a document. 本业务域是否引用了该材料。' })
    async ownDocument(
      @Arg('sha256', () => ID, { description: 'Its hash. 材料的哈希值。' }) sha256: string,
      @Ctx() request: RequestContext,
    ): Promise<OwnDocument> {
      const { reader } = request.ports;
      const all = reader.at(await reader.position());
      const cited = await all.count(entityFactsOf(context), { entity: documentEntity(sha256) });
      return { isCited: cited > 0, name: cited > 0 ? await seen(request, sha256) : null };
    }
  }
  return OwnDocumentResolver;
};
