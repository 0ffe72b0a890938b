import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

export interface PasswordHash {
  readonly salt: string;
  readonly hash: string;
}

const LENGTH = 32;
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

export const hashPassword = async (password: string): Promise<PasswordHash> => {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, LENGTH);
  return { salt: salt.toString('base64'), hash: hash.toString('base64') };
};

export const isPassword = async (password: string, { salt, hash }: PasswordHash): Promise<boolean> => {
  const derived = await derive(password, Buffer.from(salt, 'base64'), LENGTH);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64'));
};
