import { setTimeout as sleep } from 'node:timers/promises';
import { openOverview, type Overview } from '../overview';
import { nameOfRebuilt } from '../../storing/rebuild-name';
import { requestRebuild } from '../../storing/request-rebuild';
import { headOf, Paces, type Watched } from './status';
import { progressOf } from './words';

export type Say = (line: string) => void;

const EVERY_MS = 500;

/**
 * Asks for a rebuild and tells how it goes on until its tables are in use.
 * @returns whether they are: not when there is no such read model, or when it cannot fold a fact.
 */
export const rebuild = async (watched: Watched, name: string, say: Say): Promise<boolean> => {
  const { url, context } = watched;
  const request = await requestRebuild(url, context, name);
  if (request.kind === 'unknown') {
    say(
      `${context} 没有在用的读模型 ${name}。 No read model ${name} serves there; these do: ${request.serving.join(', ')}`,
    );
    return false;
  }
  if (request.kind === 'already') say(`${name} 已在重建。 ${name} is being rebuilt already.`);
  const overview = openOverview(url, context);
  try {
    return await follow(watched, { name: nameOfRebuilt(request.rebuild), look: () => overview.look(), say });
  } finally {
    await overview.close();
  }
};

interface Followed {
  readonly name: string;
  readonly look: () => Promise<Overview>;
  readonly say: Say;
}

const follow = async ({ context, log }: Watched, { name, look, say }: Followed): Promise<boolean> => {
  const paces = new Paces();
  for (let said = ''; ; await sleep(EVERY_MS)) {
    const { models, poison } = paces.note(await look());
    const model = models.find((one) => one.isRebuild && one.name === name);
    if (!model) {
      say(`${context}/${name}: 重建完成，已切换。 Rebuilt, and in use.`);
      return true;
    }
    // Whatever it is that cannot be folded, the projector builds nothing until it is mended.
    const [stuck] = poison;
    if (stuck) {
      say(`${context}/${name}: 无法处理 cannot go on: ${stuck.message}`);
      return false;
    }
    const head = await headOf(log);
    const line = progressOf(model, head, head === undefined ? undefined : paces.of(model).remaining(head));
    if (line !== said) say(`${context}/${name}: ${line || `position ${model.position}`}`);
    said = line;
  }
};
