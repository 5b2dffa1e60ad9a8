import type { Browser, Locator, Page } from 'playwright-core';
import { demoBotId, demoBotName, demoPeople, demoPersonalChat, demoTenantId } from '../../src/cli/demo-world.ts';

/** A place to write in: its name in the list at the left. */
export type PlaceName = 'Personal Chat' | 'General';

/** The Playground's page as the person at the keyboard, the first of the demo's people, uses it. */
export interface PlaygroundPage {
  readonly page: Page;
  goTo(place: PlaceName): Promise<void>;
  /** Writes a message in the chat that is open. */
  say(text: string): Promise<void>;
  /** The newest button of that name. */
  button(name: string): Locator;
  /** The newest place where these words stand. */
  words(text: string): Locator;
  /**
   * Hands over a file in the personal chat. The Playground's own button for files keeps them to itself, so what Teams
   * would send comes through its door for activities of one's own making ("Mock an Activity").
   *
   * @param downloadUrl where the bot can fetch it
   */
  handOver(name: string, downloadUrl: string): Promise<void>;
}

/** As long as a machine may take that does much else besides. */
const patienceMs = 60_000;

/** In a window that is wide enough for the list, the chat and what the Playground has beside it. */
const ordinaryWindow = { viewport: { width: 1500, height: 1100 }, deviceScaleFactor: 1 };

export async function openPlayground(browser: Browser, url: string, window = ordinaryWindow): Promise<PlaygroundPage> {
  const page = await browser.newPage(window);
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return {
    page,
    goTo: (place) => page.getByRole('treeitem', { name: place }).click(),
    say: async (text) => {
      await page.getByRole('textbox').last().click();
      await page.keyboard.insertText(text);
      await page.getByRole('button', { name: 'Send Message' }).last().click();
    },
    button: (name) => page.getByRole('button', { name, exact: true }).last(),
    words: (text) => page.getByText(text).last(),
    handOver: async (name, downloadUrl) => {
      const data = messageWithFile(url, name, downloadUrl);
      const taken = await page.request.post(`${url}/_internal/v1/customActivities`, { data });
      if (!taken.ok()) throw new Error(`The Playground took no file: ${taken.status()}`);
    },
  };
}

/** The message that Teams sends when a file is dropped into the personal chat. */
function messageWithFile(url: string, name: string, downloadUrl: string): object {
  const [sender] = demoPeople;
  return {
    type: 'message',
    id: `file-${name}`,
    channelId: 'msteams',
    timestamp: new Date().toISOString(),
    locale: 'da-DK',
    serviceUrl: `${url}/_connector`,
    from: sender,
    recipient: { id: demoBotId, name: demoBotName },
    conversation: { ...demoPersonalChat, conversationType: 'personal', tenantId: demoTenantId },
    channelData: { tenant: { id: demoTenantId } },
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        content: { downloadUrl, uniqueId: name, fileType: name.split('.').at(-1) },
      },
    ],
  };
}
