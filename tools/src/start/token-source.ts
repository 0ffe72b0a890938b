import type { Day } from '@zhudian/programme';
import { DEMO_TOKENS, demoOf, type Demo } from './demo-keys';
import type { StartOptions } from './options';
import { ownKeysOf } from './own-keys';

/** Who signs the tokens of a start. */
export interface TokenSource {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: string;
  /** The demonstration, whose people get tokens over the network. */
  readonly demo?: Demo;
  /** The file with the first administrator's token. */
  readonly administrator?: string;
}

const LOOPBACK = /^(127(\.\d+){3}|::1|localhost)$/;

/** Whether this start is a demonstration, which gives a token to whoever asks. */
export const isDemonstration = ({ empty, tokens, eventStore }: StartOptions): boolean =>
  !empty && !tokens && !eventStore;

/** @throws when tokens would be given to the network, or nobody says who signs those of a log that others use too. */
export const refuseOpenTokens = (options: StartOptions): void => {
  if (isDemonstration(options) && !LOOPBACK.test(options.host))
    throw new Error(
      `演示模式向任何人发放令牌，只能在本机地址运行，不能在 ${options.host}。请设置 JWT_ISSUER、JWT_AUDIENCE、JWT_KEYS，或加 --empty。 ` +
        `The demonstration gives tokens to everybody and runs on loopback only, not on ${options.host}: set JWT_ISSUER, JWT_AUDIENCE and JWT_KEYS, or use --empty.`,
    );
  if (options.eventStore && !options.tokens)
    throw new Error(
      '使用 EVENT_STORE 时须指明由谁签发令牌：请设置 JWT_ISSUER、JWT_AUDIENCE、JWT_KEYS。 ' +
        'With EVENT_STORE it has to be said who signs tokens: set JWT_ISSUER, JWT_AUDIENCE and JWT_KEYS.',
    );
};

/** The provider that is set; else the demonstration; else keys of the data folder. */
export const tokenSourceOf = async (options: StartOptions, today: Day): Promise<TokenSource> => {
  if (options.tokens) return options.tokens;
  if (!isDemonstration(options)) return ownKeysOf(options.dataDir);
  const demo = await demoOf(options.dataDir, today);
  return { ...DEMO_TOKENS, keys: demo.keys, demo };
};
