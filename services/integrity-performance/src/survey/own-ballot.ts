import { ownFolderOf, type RequestContext } from '@zhudian/framework/service';
import { ballotBoxIn } from './box/ballot-box';
import { surveyNow } from './surveys-now';

interface ToSign {
  readonly ballotKey: string;
  readonly blinded: string;
}

/** Signs a blinded ballot; `undefined` when the key is not here any more. */
export const signed = ({ ports }: RequestContext, surveyId: string, { ballotKey, blinded }: ToSign) =>
  ballotBoxIn(ownFolderOf(ports)).keys.sign(surveyId, ballotKey, blinded);

/** What whoever asks had signed, of a survey that is open; its key is null where it signs nothing. */
export const ownBlindSignature = async (
  context: RequestContext,
  { id, ballotKey }: { readonly id: string; readonly ballotKey: string | null },
): Promise<string | null | undefined> => {
  context.ports.today(); // The key is in no log, so nobody keeps what it signs.
  if (ballotKey === null) return null;
  const blinded = (await surveyNow(context, id)).signed[context.actor.personId];
  return blinded === undefined ? null : signed(context, id, { ballotKey, blinded });
};
