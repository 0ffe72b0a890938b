/**
 * Blind ballots, for Node and browsers, without a library: RSABSSA-SHA384-PSS-Deterministic of RFC 9474, over 2,048 bits here.
 * Whoever votes makes a ballot, has it signed blinded, and sends the unblinded signature with the answers.
 */
const HASH_BYTES = 48;
const SALT_BYTES = 48;
const EXPONENT = 65_537n;

const concat = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const toBase64Url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const fromBase64Url = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const toNumber = (bytes) => BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

const toBytes = (number, length) =>
  Uint8Array.from(
    number
      .toString(16)
      .padStart(2 * length, '0')
      .match(/../gu) ?? [],
    (byte) => Number.parseInt(byte, 16),
  );

const sha384 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));

/** MGF1 of RFC 8017, B.2.1. */
const maskOf = async (seed, length) => {
  const blocks = await Promise.all(
    Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, at) => sha384(concat(seed, [0, 0, 0, at]))),
  );
  return concat(...blocks).subarray(0, length);
};

/** EMSA-PSS-ENCODE of RFC 8017, 9.1.1, into one bit less than a modulus of so many bytes has. */
const encoded = async (message, salt, bytes) => {
  const hash = await sha384(concat(new Uint8Array(8), await sha384(message), salt));
  const length = bytes - HASH_BYTES - 1;
  const block = concat(new Uint8Array(length - SALT_BYTES - 1), [1], salt);
  const mask = await maskOf(hash, length);
  const masked = block.map((byte, at) => byte ^ (mask[at] ?? 0));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return concat(masked, hash, [0xbc]);
};

const power = (base, exponent, modulus) => {
  let [result, square] = [1n, base % modulus];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

/** By Euclid; `undefined` where there is none. */
const inverse = (number, modulus) => {
  let [rest, next, factor, following] = [modulus, number, 0n, 1n];
  while (next > 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, following] = [following, factor - times * following];
  }
  return rest === 1n ? ((factor % modulus) + modulus) % modulus : undefined;
};

const byChance = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A factor by chance that can be undone. */
const factorFor = (modulus, bytes, random) => {
  for (;;) {
    const factor = toNumber(random(bytes));
    if (factor > 0n && factor < modulus && inverse(factor, modulus) !== undefined) return factor;
  }
};

/** Blind of RFC 9474, 4.2, with its chance given: the message of a ballot, its salt, and the factor that hides it. */
export const blindedWith = async (ballotKey, { message, salt, factor }) => {
  const key = fromBase64Url(ballotKey);
  const modulus = toNumber(key);
  const hidden = (toNumber(await encoded(message, salt, key.length)) * power(factor, EXPONENT, modulus)) % modulus;
  return {
    ballotKey,
    ballot: toBase64Url(message),
    blinded: toBase64Url(toBytes(hidden, key.length)),
    unblinding: toBase64Url(toBytes(inverse(factor, modulus), key.length)),
  };
};

/**
 * A new ballot for a survey. `blinded` is what is sent to be signed; everything else its holder keeps and shows nobody.
 * @param random gives so many random bytes; by chance, unless a demonstration has to do the same again.
 */
export const newBallot = async (ballotKey, random = byChance) => {
  const key = fromBase64Url(ballotKey);
  const [message, salt] = [random(32), random(SALT_BYTES)];
  return blindedWith(ballotKey, { message, salt, factor: factorFor(toNumber(key), key.length, random) });
};

/** The signature of a ballot, made of the blind one. @throws when it was not signed with the key of the survey. */
export const unblinded = async ({ ballotKey, ballot, unblinding }, blindSignature) => {
  const key = fromBase64Url(ballotKey);
  const product = toNumber(fromBase64Url(blindSignature)) * toNumber(fromBase64Url(unblinding));
  const signature = toBytes(product % toNumber(key), key.length);
  const jwk = { kty: 'RSA', n: ballotKey, e: 'AQAB', alg: 'PS384' };
  const signer = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']);
  const rules = { name: 'RSA-PSS', saltLength: SALT_BYTES };
  if (!(await crypto.subtle.verify(rules, signer, signature, fromBase64Url(ballot))))
    throw new Error('The ballot was not signed with the key of this survey.');
  return toBase64Url(signature);
};
