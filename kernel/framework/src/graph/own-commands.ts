import { Arg, Ctx, Directive, ID, Query, Resolver, type ClassType } from 'type-graphql';
import type { Ports, RequestContext } from './request-context';

const MOST_IDS = 100;

/** Those of the commands, of a hundred at most, that this context has carried out. */
export const ownCommands = async (ids: readonly string[], { holdsCommand }: Pick<Ports, 'holdsCommand'>) => {
  const asked = ids.slice(0, MOST_IDS);
  const held = await Promise.all(asked.map(async (id) => (await holdsCommand?.(id)) === true));
  return asked.filter((_, index) => held[index]);
};

/** What the gateway asks of the other contexts before one carries a command out: which of the ids it has carried out itself. */
export const ownCommandsOf = (): ClassType => {
  @Resolver()
  class OwnCommandsResolver {
    @Directive('@shareable')
    @Directive('@inaccessible')
    @Query(() => [ID], { description: 'Which commands this context has carried out. 本业务域已办理的指令。' })
    async ownCommands(
      @Arg('ids', () => [ID], { description: 'Ids of commands. 指令编号。' }) ids: string[],
      @Ctx() { ports }: RequestContext,
    ): Promise<string[]> {
      return ownCommands(ids, ports);
    }
  }
  return OwnCommandsResolver;
};
