import { aggregatesOf, services } from '../../tools/src/generate/services';
import commands from '../../dashboard/src/generated/commands.generated.json';
import { newId } from '../../dashboard/src/act/new-id';

interface Field {
  readonly name: string;
  readonly kind: string;
}
const forms = commands as unknown as Readonly<Record<string, { readonly fields: readonly Field[] }>>;

const keys = services
  .flatMap(aggregatesOf)
  .flatMap((aggregate) =>
    Object.entries(aggregate.commands).flatMap(([command, { input }]) =>
      (forms[command]?.fields ?? [])
        .filter(({ kind }) => kind === 'key')
        .map(({ name }) => ({ where: `${command}.${name}`, schema: input.shape[name] })),
    ),
  );

describe('An id that a form makes', () => {
  it('is made in many forms', () => expect(keys.length).toBeGreaterThan(20));

  it.each(keys)('is one that the command takes: $where', ({ schema }) =>
    expect(schema?.safeParse(newId()).error?.issues ?? []).toStrictEqual([]),
  );
});
