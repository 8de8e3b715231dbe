import type { Locator, Page } from 'playwright-core';

/** The form of articles, as people use it; it waits, tests assert. */
export class ArticleForm {
  readonly title: Locator;
  readonly author: Locator;
  readonly body: Locator;
  readonly checks: Locator;
  readonly mainButton: Locator;
  /** Clicks since {@link countClicks}. */
  clicks = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.title = page.locator('#field-title');
    this.author = page.locator('#field-author');
    this.body = page.locator('.ContentEditable__root').first();
    this.checks = page.getByRole('region', { name: '发布前检查' });
    this.mainButton = page.locator('#action-save');
  }

  /** Counts every press of the mouse from here on; keys do not count. */
  async countClicks(): Promise<void> {
    await this.#page.exposeFunction('noteClick', () => {
      this.clicks += 1;
    });
    await this.#page.addInitScript(() => {
      document.addEventListener(
        'mousedown',
        () => void (window as never as { noteClick(): void }).noteClick(),
        {
          capture: true,
        },
      );
    });
    await this.#page.reload();
  }

  /** Waits until the form takes input. */
  async ready(): Promise<void> {
    await this.body.waitFor();
    await this.#page.locator('#field-title:not([disabled])').waitFor();
  }

  async startFromWorkbench(): Promise<void> {
    await this.#page.locator('a[href="/admin/collections/articles/create"]').first().click();
    await this.ready();
  }

  async insertPicture(
    file: { name: string; mimeType: string; buffer: Buffer },
    description: string,
  ): Promise<void> {
    await this.#page.locator('[data-button-key="zqPicture"]').click();
    const dialog = this.#page.getByRole('dialog', { name: '插入图片' });
    const chooser = this.#page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: '选图片' }).click();
    await (await chooser).setFiles(file);
    await dialog.locator('textarea').fill(description);
    await this.#page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await this.#page.getByText('图片 1 张').waitFor();
  }

  /** By keys, as the fast do. */
  async chooseFirstColumn(): Promise<void> {
    const chosen = this.#page.locator('#field-column .relationship--single-value');
    // The editor may take the focus back once; a person would press again.
    for (let tries = 0; tries < 3 && (await chosen.count()) === 0; tries += 1) {
      await this.#page.locator('#field-column input').focus();
      await this.#page.keyboard.press('ArrowDown');
      await this.#page.locator('#field-column .rs__option--is-focused').waitFor();
      await this.#page.keyboard.press('Enter');
      await chosen.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await chosen.waitFor();
  }

  /** Waits until both editions are up; their addresses. */
  async online(): Promise<{ desktop: string; wap: string }> {
    await this.#page.locator('.zq-online').waitFor();
    const bar = this.#page.locator('.zq-bar');
    const hrefOf = async (name: string) => (await bar.getByRole('link', { name }).getAttribute('href')) ?? '';
    return { desktop: await hrefOf('电脑版'), wap: await hrefOf('手机版') };
  }

  async publishNew(title: string, text: string): Promise<{ desktop: string; wap: string }> {
    await this.startFromWorkbench();
    await this.title.fill(title);
    await this.body.focus();
    await this.#page.keyboard.type(text);
    await this.chooseFirstColumn();
    await this.mainButton.click();
    return this.online();
  }

  /** Saves a new draft; its id. */
  async saveNewDraft(title: string): Promise<string> {
    await this.startFromWorkbench();
    await this.title.fill(title);
    await this.#page.getByRole('button', { name: '存草稿' }).click();
    await this.#page.waitForURL((url) => /articles\/(?!create)[^/]+$/u.test(url.pathname));
    await this.ready();
    return new URL(this.#page.url()).pathname.split('/').at(-1) ?? '';
  }

  async withdraw(reason: string): Promise<void> {
    await this.#page.locator('.doc-controls__popup .popup-button').click();
    await this.#page.locator('#action-withdraw').click();
    const dialog = this.#page.getByRole('dialog', { name: /^撤下/u });
    await dialog.getByText('列表和首页移除这一篇').waitFor();
    await dialog.locator('textarea').fill(reason);
    await dialog.getByRole('button', { name: '撤下 1 篇' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
