// Talks to the server at the URL given with the client of graphql-sse, and prints what it gets.
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });
const print = (label, value) => console.log(label, JSON.stringify(value));

async function all(label, payload) {
  for await (const result of client.iterate(payload)) print(label, result.errors?.map((one) => one.extensions.code) ?? result);
  print(label, 'complete');
}

await all('query', { query: '{ name }' });
await all('count', {
  query: 'subscription ($to: Int!) { count(to: $to) }',
  variables: { to: 3 },
});
await all('error', { query: 'subscription { breaking { title } }' });
await all('invalid', { query: '{ nothing }' });

const play = { query: 'mutation { play(genre: "folk", title: "One") }' };
await all('mutation', play);

// Nothing tells a client that its subscription has begun, so the song is played until it is heard.
const songs = client.iterate({ query: 'subscription { played(genre: "folk") { title } }' });
const first = songs.next();
const again = setInterval(async () => { for await (const _ of client.iterate(play)); }, 200);
const { value } = await first;
clearInterval(again);
print('played', value);
await songs.return();
client.dispose();
