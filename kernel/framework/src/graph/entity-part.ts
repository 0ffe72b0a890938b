import type { ClassType } from 'type-graphql';
import type { Columns } from '@zhudian/projections';
import type { Aggregate } from '../decision/aggregate';
import { changesBetweenDaysOf } from './day-diff';
import { changesBetweenOf, type Tracked } from './entity-diff';
import type { EntitySpec, TrackedRows } from './entity-spec';
import { mutationsOf, type EntityBinding, type Holding } from './mutations';
import { timelineOf } from './timeline';

interface Commands {
  readonly aggregate: Aggregate | undefined;
  readonly holding: Readonly<Record<string, Holding>>;
}

/** An entity that is changed by the commands of another. */
export interface EntityPart extends TrackedRows {
  /** Those of the commands that answer with it, and not with the other. */
  readonly answers: readonly string[];
  resolversIn(commands: Commands): readonly ClassType[];
}

type PartSpec<C extends Columns> = Pick<EntitySpec<C>, 'name' | 'type' | 'model'> &
  Partial<Pick<EntityPart, 'answers'>> & {
    /** The field of those commands that names its row; the row of the stream's own id where nothing is said. */
    readonly by?: string;
  };

/** An entity that shows its past, and has no aggregate of its own. */
export const entityPart = <C extends Columns>({ name, type, model, answers = [], by }: PartSpec<C>): EntityPart => ({
  name,
  model,
  answers,
  resolversIn: ({ aggregate, holding }) => {
    const find: EntityBinding['find'] = (context, id, input) =>
      context.find(model, by === undefined ? id : String(input[by]));
    const isAnswerOf = (command: string) => answers.includes(command);
    const isAnswer = aggregate !== undefined && answers.length > 0;
    const mutations = isAnswer ? [mutationsOf({ aggregate, type, find, holding, isAnswerOf })] : [];
    return [...trackedEntity(type, { model }), ...mutations];
  },
});

/** What every entity shows of its past. */
export const trackedEntity = <C extends Columns>(type: () => ClassType, tracked: Tracked<C>): readonly ClassType[] => [
  changesBetweenOf(type, tracked),
  changesBetweenDaysOf(type, tracked),
  timelineOf(type, tracked),
];
