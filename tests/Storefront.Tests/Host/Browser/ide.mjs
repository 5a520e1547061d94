// Uses the IDE at the URL given as a person would, prints what there is to see, and leaves pictures of it here.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const complaints = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(error.message));

const textOf = (editor) => page.$eval(`${editor} .CodeMirror`, (element) => element.CodeMirror.getValue());
page.setDefaultTimeout(20_000);
const answer = async () => {
  await page.waitForSelector('.graphiql-spinner', { state: 'detached' });
  await page.waitForFunction(() => document.querySelector('.result-window .CodeMirror').CodeMirror.getValue() !== '');
  return JSON.parse(await textOf('.result-window'));
};
// Takes a query without a name.
const ask = async (query) => {
  await page.click('button[aria-label="New tab"]');
  await page.waitForFunction(() => document.querySelector('.result-window .CodeMirror').CodeMirror.getValue() === '');
  await page.click('.graphiql-query-editor .CodeMirror');
  await page.keyboard.insertText(query);
  // GraphiQL reads what was typed when the typing pauses, and would ask for the operation of the tab before.
  await page.waitForFunction(() => {
    const { operations } = document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror;
    return operations?.length === 1 && operations[0].name === undefined;
  });
  await page.keyboard.press('Control+Enter');
  return answer();
};

await page.goto(process.argv[2]);
await page.waitForSelector('.graphiql-execute-button');
const tabs = await page.$$eval('.graphiql-tab-button', (buttons) => buttons.map((button) => button.textContent));
console.log('tabs:', tabs.slice(0, 6).join(' '));
console.log('variables:', JSON.stringify(JSON.parse(await textOf('[aria-label="Variables"]'))));

await page.click('.graphiql-execute-button');
console.log('example:', Object.keys((await answer()).data).join(' '));
await page.screenshot({ path: 'example.png' });

console.log('answer:', JSON.stringify(await ask('{ song(by: {isrc: "ZZSTF2100003"}) { isrc } }')));
console.log('error:', (await ask('{ nonsense }')).errors[0].extensions.code);
await page.screenshot({ path: 'error.png' });

await page.click('button[aria-label="Show Documentation Explorer"]');
await page.click('.graphiql-doc-explorer a:text-is("Query")');
await page.click('.graphiql-doc-explorer a:text-is("songs")');
console.log('docs:', await page.textContent('.graphiql-doc-explorer-title'));
await page.screenshot({ path: 'docs.png' });

await page.click('button[aria-label="Open settings dialog"]');
await page.waitForSelector('text=Clear storage');
await page.keyboard.press('Escape');
await page.click('button[aria-label="Show History"]');
console.log('history:', await page.$$eval('.graphiql-history-item-label', (items) => items.at(-1).textContent));

await page.setViewportSize({ width: 390, height: 844 });
await page.click('button[aria-label="Hide History"]');
console.log('phone:', await page.evaluate(() => document.documentElement.scrollWidth));
await page.screenshot({ path: 'phone.png' });
console.log('complaints:', complaints.join(' '));
await browser.close();
