import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  verify,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { privateFile, readPrivate, removePrivate, writePrivate } from './private-file';

const BITS = 2_048;
const EXPONENT = 'AQAB';
/** Of RSABSSA-SHA384-PSS, as RFC 9474 names it. */
const SALT = 48;

const newKeyPair = promisify(generateKeyPair);

const publicKeyOf = (modulus: string): KeyObject =>
  createPublicKey({ key: { kty: 'RSA', n: modulus, e: EXPONENT }, format: 'jwk' });

/** Whether the key with this modulus signed the ballot, which it did not see. */
export const isSigned = (modulus: string, ballot: string, signature: string): boolean =>
  verify(
    'sha384',
    Buffer.from(ballot, 'base64url'),
    { key: publicKeyOf(modulus), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT },
    Buffer.from(signature, 'base64url'),
  );

/** The keys of open surveys, one file each. */
export class BallotKeys {
  constructor(private readonly folder: string) {}

  /** The modulus of a survey's key, which is made when there is none. */
  async modulusFor(surveyId: string): Promise<string> {
    const key = (await this.keyOf(surveyId)) ?? (await this.makeKey(surveyId));
    return modulusOf(key);
  }

  /** Signs what a ballot was blinded to; `undefined` when the key with this modulus is not here (any more). */
  async sign(surveyId: string, modulus: string, blinded: string): Promise<string | undefined> {
    const key = await this.keyOf(surveyId);
    if (!key || modulusOf(key) !== modulus) return undefined;
    const padding = constants.RSA_NO_PADDING;
    return privateDecrypt({ key, padding }, Buffer.from(blinded, 'base64url')).toString('base64url');
  }

  forget(surveyId: string): Promise<void> {
    return removePrivate(this.pathOf(surveyId));
  }

  private async keyOf(surveyId: string): Promise<KeyObject | undefined> {
    const pem = await readPrivate(this.pathOf(surveyId));
    return pem === undefined ? undefined : createPrivateKey(pem);
  }

  /** On disk before anybody is told its modulus. */
  private async makeKey(surveyId: string): Promise<KeyObject> {
    const { privateKey } = await newKeyPair('rsa', { modulusLength: BITS });
    await writePrivate(this.pathOf(surveyId), String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    return privateKey;
  }

  private pathOf(surveyId: string): string {
    return privateFile(this.folder, surveyId, 'pem');
  }
}

const modulusOf = (key: KeyObject): string => String(createPublicKey(key).export({ format: 'jwk' }).n);
