import type { Locator, Page } from 'playwright-core';
import type { Command, Field } from '../../../dashboard/src/commands/commands';
import commands from '../../../dashboard/src/generated/commands.generated.json';
import enums from '../../../dashboard/src/generated/enums.generated.json';
import { sayableIn } from '../../../dashboard/src/act/values';
import type { Actor, System } from '../../scenario/support/system';
import { goOn } from './go-on';
import { pick } from './pick';
import { settled } from './watched-page';

type Data = Readonly<Record<string, unknown>>;
type Who = Parameters<System['as']>;

interface Reason {
  readonly code: string;
  readonly reason: string;
}

const COMMANDS = commands as unknown as Readonly<Record<string, Command>>;
const WORDS = enums as unknown as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const SELECTOR = (id: string): string => `#${id.replaceAll('.', String.raw`\.`)}`;

const wordIn = ({ enumeration = '' }: Field, value: unknown): string =>
  WORDS[enumeration]?.[String(value)]?.[0] ?? String(value);

/** People who do what they do at the pages: they come in, fill in the form of each command, and send it. */
export class ByHand implements Pick<System, 'as' | 'url'> {
  private here: string | undefined;

  /** @param names by which a list shows a thing of an id. */
  constructor(
    private readonly system: System,
    private readonly page: Page,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  get url(): string {
    return this.system.url;
  }

  as(...who: Who): Actor {
    const { asks, send } = this.system.as(...who);
    const does: Actor['does'] = async (command, on, data) => {
      await this.comeIn(who, on);
      await this.act(command, data as Data);
      return {};
    };
    return { asks, send, does };
  }

  private async comeIn(who: Who, on: string): Promise<void> {
    const { page, system } = this;
    const clock = system.clock();
    const morning = Date.parse(`${on}T09:00:00+08:00`);
    if (morning > clock.now()) clock.advanceTo(morning);
    const here = JSON.stringify([who, new Date(clock.now()).toISOString()]);
    if (here === this.here) return;
    this.here = here;
    await page.clock.setFixedTime(clock.now());
    await page.evaluate('sessionStorage.clear()').catch(() => undefined);
    await page.goto(`${system.url}/act`);
    await page.getByLabel('访问令牌').fill(await system.tokenOf(...who));
    const enter = page.getByRole('button', { name: '进入' });
    await enter.click();
    await enter.waitFor({ state: 'detached' });
  }

  private async act(name: string, data: Data): Promise<void> {
    const { page } = this;
    const command = COMMANDS[name];
    if (!command) throw new Error(`There is no form of ${name}.`);
    const { reasons = [], ...input } = data as Data & { readonly reasons?: readonly Reason[] };
    await page.evaluate(goOn(`/act/${name}?${new URLSearchParams(this.saidOf(command, input)).toString()}`));
    await page.getByRole('heading', { name: command.label[0], exact: true }).waitFor();
    await settled(page);
    await this.fill(command.fields, input, '');
    const send = page.getByRole('button', { name: '提交' });
    await send.click();
    for (const { code, reason } of reasons) {
      await page.locator(`#reason-${code}`).fill(reason);
      await send.click();
    }
    const done = page.getByText(/^已办理：/);
    const refused = page
      .getByRole('alert')
      .filter({ has: page.locator('code') })
      .first();
    await done.or(refused).first().waitFor();
    if (!(await done.isVisible())) throw new Error(`${name}: ${await refused.textContent()}`);
  }

  /** What a link to the form says already: things by their ids. */
  private saidOf({ fields }: Command, input: Data): Readonly<Record<string, string>> {
    const ids = new Set(
      fields.filter(({ kind, list }) => (kind === 'ref' || kind === 'key') && !list).map(({ name }) => name),
    );
    return Object.fromEntries(Object.entries(sayableIn(input)).filter(([name]) => ids.has(name)));
  }

  private async fill(fields: readonly Field[], data: Data, path: string): Promise<void> {
    for (const field of fields) {
      const value = data[field.name];
      if (value !== undefined) await this.enter(field, value, `${path}${field.name}`);
    }
  }

  private async enter(field: Field, value: unknown, path: string): Promise<void> {
    if (field.kind === 'object') return this.parts(field, [value].flat() as readonly Data[], path);
    if (field.list) return this.several(field, value as readonly unknown[], path);
    return this.one(field, value, path);
  }

  private async parts(field: Field, all: readonly Data[], path: string): Promise<void> {
    if (!field.list) return this.fill(field.fields ?? [], all[0] ?? {}, `${path}.`);
    const [label] = field.label;
    const group = this.page.locator('fieldset', { has: this.page.locator('legend', { hasText: label }) }).last();
    for (const [at, each] of all.entries()) {
      const part: Locator = group.getByRole('group', { name: `${label} ${at + 1}`, exact: true });
      if (!(await part.isVisible())) await group.getByRole('button', { name: '添加一项' }).last().click();
      await this.fill(field.fields ?? [], each, `${path}.${at}.`);
    }
  }

  private async several(field: Field, all: readonly unknown[], path: string): Promise<void> {
    for (const value of all)
      if (field.kind === 'enum') await pick(this.page, path, wordIn(field, value));
      else if (field.kind === 'ref') await pick(this.page, path, this.nameOf(value));
      else {
        await this.page.locator(SELECTOR(path)).fill(String(value));
        await this.page.locator(SELECTOR(path)).press('Enter');
      }
    await this.page.keyboard.press('Escape');
  }

  private async one(field: Field, value: unknown, path: string): Promise<void> {
    const input = this.page.locator(SELECTOR(path));
    if (field.kind === 'enum') return pick(this.page, SELECTOR(path).slice(1), wordIn(field, value));
    if (field.kind === 'boolean') return input.setChecked(value === true);
    // It stands there already.
    if (field.kind === 'key' || field.kind === 'ref') return this.stands(value, path);
    await input.fill(String(value));
    if (field.kind === 'day' || field.kind === 'month') await input.press('Tab');
  }

  private async stands(value: unknown, path: string): Promise<void> {
    if (path.includes('.')) await pick(this.page, SELECTOR(path).slice(1), this.nameOf(value));
  }

  private nameOf(id: unknown): string {
    return this.names.get(String(id)) ?? String(id);
  }
}
