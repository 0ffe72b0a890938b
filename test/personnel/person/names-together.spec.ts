import { openVault, sealOf, type Vault } from '@zhudian/framework/service';
import { personnel } from '@zhudian/personnel';
import { graphOver, type Graph } from '../../support/graph-over';
import { onEveryStore } from '../../support/read-model-stores';
import { recorded } from '../../support/recorded';

const NAMES = [
  ['a', '周文'],
  ['b', '陈静'],
  ['c', '张伟'],
] as const;

onEveryStore('The names of people', (fresh) => {
  let graph: Graph;
  let vault: Vault;
  beforeAll(async () => {
    const url = await fresh();
    vault = await openVault(url);
    const named = NAMES.map(([id, words]) => sealOf({ words, kind: 'name', stream: `Person-${id}`, persons: [id] }));
    await vault.keep(named);
    const facts = [...named.map(({ stream }) => stream), 'Person-d'].map((stream) =>
      recorded(stream, { type: 'PersonRegistered', data: { unitId: 'bureau', membership: 'FULL' } }),
    );
    const names = named.map(({ stream, seal }) => recorded(stream, { type: 'PersonNamed', data: { name: seal } }));
    graph = await graphOver(personnel, { url, today: '2016-06-15', facts: [...facts, ...names], vault });
  });
  afterAll(async () => {
    await graph.close();
    await vault.close();
  });

  it('on one page are one look into the vault', async () => {
    const looks = [jest.spyOn(vault, 'wordsOf'), jest.spyOn(vault, 'oldNamesOf')];
    expect(await graph.ask('{ persons { edges { node { id name } } } }')).toStrictEqual({
      persons: { edges: [...NAMES, ['d', null] as const].map(([id, name]) => ({ node: { id, name } })) },
    });
    expect(looks.map(({ mock }) => mock.calls.length)).toStrictEqual([1, 1]);
  });
});
