import type { IncomingMessage } from 'node:http';
import { Cookie } from '../../../gateway/src/sign-in/cookies';

const requestWith = (lines: readonly string[]) =>
  ({ headers: { cookie: lines.map((line) => line.split(';')[0]).join('; ') } }) as unknown as IncomingMessage;

describe('A cookie', () => {
  const secure = new Cookie('zhudian', 'Strict', { isSecure: true });
  const later = Date.now() + 60_000;

  it('belongs to this host alone, and goes over TLS alone', () => {
    const [first = ''] = secure.kept('value', later);
    expect(first).toMatch(/^__Host-zhudian=value; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=(59|60)$/);
    expect(first).not.toMatch(/domain/i);
  });

  it('has another name without TLS, which browsers keep for loopback', () => {
    const [first = ''] = new Cookie('zhudian', 'Lax', { isSecure: false }).kept('value', later);
    expect(first).toMatch(/^zhudian=value; Path=\/; HttpOnly; SameSite=Lax; Max-Age=(59|60)$/);
  });

  it.each([1, 3_800, 3_801, 11_400])('holds %d characters, in parts that browsers keep', (length) => {
    const value = 'x'.repeat(length);
    const lines = secure.kept(value, later);
    for (const line of lines) expect(line.length).toBeLessThan(4_096);
    expect(secure.in(requestWith(lines))).toBe(value);
  });

  it('leaves nothing of a longer value behind', () => {
    const lines = secure.kept('short', later);
    expect(lines.filter((line) => line.endsWith('Max-Age=0'))).toHaveLength(2);
    expect(secure.gone.every((line) => line.endsWith('Max-Age=0'))).toBe(true);
  });

  it('is not there where there is none, and holds no more than headers do', () => {
    expect(secure.in(requestWith(['zhudian=of-another-name']))).toBeUndefined();
    expect(secure.in({ headers: {} } as IncomingMessage)).toBeUndefined();
    expect(() => secure.kept('x'.repeat(11_401), later)).toThrow('cannot be kept');
  });
});
