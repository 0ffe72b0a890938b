import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { Kind, parse } from 'graphql';
import { rememberingIntrospection } from '../../gateway/src/execution/introspection';

/** An executor that counts, and one before it that remembers. */
const counted = () => {
  let executed = 0;
  const execute = rememberingIntrospection(async () => {
    executed += 1;
    return { data: { executed } };
  });
  const ask = async (query: string, variables: object = {}) => {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
    const asked = { operation, document, operationName: null, queryHash: query, request: { variables } };
    return (await execute(asked as never as Parameters<GatewayExecutor>[0])).data?.['executed'];
  };
  return ask;
};

describe('What is asked of the schema', () => {
  it('is executed once for all who ask', async () => {
    const ask = counted();
    const query = '{ __schema { types { name } } __typename }';
    expect([await ask(query), await ask(query)]).toStrictEqual([1, 1]);
  });

  it('is another thing with other variables', async () => {
    const ask = counted();
    const query = 'query ($name: String!) { __type(name: $name) { name } }';
    expect([
      await ask(query, { name: 'A' }),
      await ask(query, { name: 'B' }),
      await ask(query, { name: 'A' }),
    ]).toStrictEqual([1, 2, 1]);
  });

  it.each(['{ __typename posting { id } }', '{ ...f } fragment f on Query { __typename }'])(
    'is not remembered with what is not of the schema: %s',
    async (query) => {
      const ask = counted();
      expect([await ask(query), await ask(query)]).toStrictEqual([1, 2]);
    },
  );
});
