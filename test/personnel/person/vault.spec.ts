import { openPersonVault } from '../../../services/personnel/src/vault/person-vault';
import { onEveryStore } from '../../support/read-model-stores';

onEveryStore('The vault', (fresh) => {
  it('keeps a name until it is changed or erased, also when it is opened again', async () => {
    const url = await fresh();
    const first = await openPersonVault(url);
    await first.record('mei', '梅');
    await first.record('mei', '梅兰');
    await first.record('bo', '柏');
    await first.erase('bo');
    await first.close();

    const again = await openPersonVault(url);
    expect([await again.nameOf('mei'), await again.nameOf('bo'), await again.nameOf('nobody')]).toStrictEqual([
      '梅兰',
      null,
      null,
    ]);
    await again.close();
  });
});
