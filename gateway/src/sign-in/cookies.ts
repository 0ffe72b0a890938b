import type { IncomingMessage } from 'node:http';

/** Browsers keep 4,096 bytes of one cookie, its attributes included. */
const LONGEST = 3_800;
/** A longer value would not fit into the headers of a request. */
const MOST_PARTS = 3;

type SameSite = 'Strict' | 'Lax';

const valuesIn = ({ headers: { cookie = '' } }: IncomingMessage): ReadonlyMap<string, string> =>
  new Map(
    cookie.split(';').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name.trim(), value.join('=').trim()];
    }),
  );

/** One value that browsers keep for us, in as many cookies as it needs. */
export class Cookie {
  private readonly names: readonly string[];
  private readonly attributes: string;

  /** Over TLS the name says that nobody but this host set it; browsers refuse that name without TLS, so loopback goes without. */
  constructor(name: string, sameSite: SameSite, { isSecure }: { readonly isSecure: boolean }) {
    const whole = isSecure ? `__Host-${name}` : name;
    this.names = Array.from({ length: MOST_PARTS }, (_, part) => (part === 0 ? whole : `${whole}.${part}`));
    this.attributes = `Path=/; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}`;
  }

  in(request: IncomingMessage): string | undefined {
    const values = valuesIn(request);
    const parts: string[] = [];
    for (const name of this.names) {
      const part = values.get(name);
      if (!part) break;
      parts.push(part);
    }
    return parts.length > 0 ? parts.join('') : undefined;
  }

  /** The headers that keep a value until an instant. @throws when it is too long to be kept. */
  kept(value: string, until: number): readonly string[] {
    if (value.length > LONGEST * MOST_PARTS) throw new Error(`A cookie of ${value.length} characters cannot be kept.`);
    const seconds = Math.max(0, Math.floor((until - Date.now()) / 1_000));
    return this.names.map((_, part) => this.part(part, value.slice(part * LONGEST, (part + 1) * LONGEST), seconds));
  }

  get gone(): readonly string[] {
    return this.names.map((_, part) => this.part(part, '', 0));
  }

  private part(part: number, value: string, seconds: number): string {
    return `${this.names[part]}=${value}; ${this.attributes}; Max-Age=${value ? seconds : 0}`;
  }
}
