// Uses the IDE of a host that runs nothing but published documents, and prints what there is to see.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
page.setDefaultTimeout(20_000);
const answer = async (hasCome) => {
  const shown = () => page.$eval('.result-window .CodeMirror', (element) => element.CodeMirror.getValue());
  for (let text = await shown(); ; text = await shown()) {
    if (text !== '' && hasCome(JSON.parse(text))) return JSON.parse(text);
    await page.waitForTimeout(50);
  }
};

await page.goto(process.argv[2]);
await page.click('.graphiql-execute-button');
console.log('example:', Object.keys((await answer(({ data }) => data)).data).join(' '));

await page.click('button[aria-label="Show Documentation Explorer"]');
await page.click('.graphiql-doc-explorer a:text-is("Query")');
await page.click('.graphiql-doc-explorer a:text-is("songs")');
console.log('docs:', await page.textContent('.graphiql-doc-explorer-title'));

await page.click('.graphiql-query-editor .CodeMirror');
await page.keyboard.insertText(' ');
await page.waitForTimeout(500);
await page.keyboard.press('Control+Enter');
console.log('typed:', (await answer(({ errors }) => errors)).errors[0].extensions.code);
await browser.close();
