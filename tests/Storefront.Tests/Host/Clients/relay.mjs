// Compiles the documents in relay/src against the schema, as the build of an application with Relay does, and prints
// the operations that the application would send by their ids.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

process.chdir('relay');
// What the compiler finds done already, it does not persist again.
rmSync('src/__generated__', { recursive: true, force: true });
writeFileSync('persisted.json', '{}');
execFileSync('../node_modules/.bin/relay-compiler', ['relay.config.json'], { stdio: ['ignore', 'ignore', 'inherit'] });
const documents = Object.entries(JSON.parse(readFileSync('persisted.json', 'utf8')));
console.log(documents.map(([id, text]) => `${text.match(/^query (\w+)/)[1]} ${id}`).sort().join('\n'));
