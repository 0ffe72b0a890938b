import { openReadModels, PoisonedFact } from '@zhudian/projections';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { answer, called, context, foldAll, moored, row, versionsOf, wrecked } from '../projections/harbour-stores';
import { harbours, ports } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';

onEveryStore('A fact that cannot be folded', (fresh) => {
  const facts = recordedAs([
    moored('a'),
    { type: 'Moored', data: { key: 'b', port: 'north', size: 1.5 } },
    moored('c'),
  ]);

  it('stops before it in every read model, names it, and keeps what came before', async () => {
    const url = await fresh();
    const failed = await foldAll(url, pageOf(facts)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PoisonedFact);
    expect({ ...(failed as PoisonedFact) }).toStrictEqual({
      context,
      model: 'harbours',
      stream: 'harbour-b',
      revision: 1,
      position: 1,
      type: 'Moored',
      name: 'PoisonedFact',
    });
    const found = await answer(url, async (reader) => [
      await reader.position(),
      await reader.at(0).count(harbours),
      await reader.at(0).count(ports),
    ]);
    expect(found).toStrictEqual([0, 1, 1]);
  });

  it('does so for a handler that throws, and again after a restart', async () => {
    const url = await fresh();
    const page = pageOf(recordedAs([moored('a'), wrecked('a'), called('a')]));
    await expect(foldAll(url, page)).rejects.toThrow('nothing can be made of Wrecked');
    await expect(foldAll(url, page)).rejects.toMatchObject({
      position: 1,
      type: 'Wrecked',
      cause: new Error('nothing can be made of Wrecked'),
    });
  });

  it('goes on without loss once the read model is mended', async () => {
    const url = await fresh();
    const page = pageOf(recordedAs([moored('a'), wrecked('a'), called('a')]));
    await expect(foldAll(url, page)).rejects.toThrow(PoisonedFact);
    const { Wrecked: _, ...on } = harbours.on;
    const store = await openReadModels({ url, context, models: [{ ...harbours, on }, ports] });
    await store.fold(page);
    await store.close();
    expect(await versionsOf(url, 'a', 2)).toStrictEqual([row('a', 0), row('a', 0), row('a', 1)]);
  });
});
