/** A ballot that its holder keeps: only `blinded` is shown to the signer. */
export interface Ballot {
  readonly ballotKey: string;
  readonly ballot: string;
  readonly blinded: string;
  readonly unblinding: string;
}
export type Random = (length: number) => Uint8Array;

export declare const toBase64Url: (bytes: Uint8Array) => string;
export declare const fromBase64Url: (text: string) => Uint8Array;
/** What is left to chance in a ballot. */
export interface Chance {
  readonly message: Uint8Array;
  readonly salt: Uint8Array;
  readonly factor: bigint;
}
export declare const blindedWith: (ballotKey: string, chance: Chance) => Promise<Ballot>;
export declare const newBallot: (ballotKey: string, random?: Random) => Promise<Ballot>;
export declare const unblinded: (ballot: Ballot, blindSignature: string) => Promise<string>;
