/** A browser, as far as cookies and redirections go; it keeps what each host sets. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>();
  /** The `Set-Cookie` headers of the last answer. */
  set: readonly string[] = [];

  async get(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie ? { cookie } : {}) };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    this.set = response.headers.getSetCookie();
    for (const line of this.set) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      const isGone = /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (isGone) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  }

  /** Follows redirections until one goes to an address that begins like this, and gives that. */
  async follow(url: string, until: string): Promise<string> {
    let next = url;
    for (let hops = 0; hops < 10; hops++) {
      const response = await this.get(next);
      const to = response.headers.get('location');
      if (to === null) throw new Error(`${next} answers ${response.status}: ${await response.text()}`);
      next = new URL(to, next).href;
      if (next.startsWith(until)) return next;
    }
    throw new Error('redirected for ever');
  }

  jarOf(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    return jar;
  }
}
