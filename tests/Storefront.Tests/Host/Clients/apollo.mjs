// Asks the endpoint at the URL given as an application with Apollo Client does, and prints what the application sees.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { defaultIfEmpty, filter, firstValueFrom, lastValueFrom, takeWhile, tap } from 'rxjs';

const uri = process.argv[2];
const print = (what, value) => console.log(what, JSON.stringify(value));
const clientOf = (link) => new ApolloClient({
  link,
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { songs: relayStylePagination(['where', 'order']) } } },
  }),
});

// Variables, and an entity that the cache finds again under its id.
const client = clientOf(new HttpLink({ uri }));
const byIsrc = gql`query SongByIsrc($isrc: Isrc!) { song(by: { isrc: $isrc }) { id title musician { name } } }`;
const { data } = await client.query({ query: byIsrc, variables: { isrc: 'ZZSTF2100003' } });
print('song', data.song.title);
const fragment = gql`fragment Title on Song { title }`;
print('cached', client.cache.readFragment({ id: client.cache.identify(data.song), fragment }));

// An error of a request, with its code.
const { error } = await client.query({ query: gql`{ nonsense }`, errorPolicy: 'all' });
print('error', error.errors[0].extensions.code);

// Pages that the cache joins to one list.
const songs = gql`
  query Songs($first: Int!, $after: String) {
    songs(first: $first, after: $after, order: [{ title: ASC }]) {
      edges { cursor node { title } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const watched = client.watchQuery({ query: songs, variables: { first: 3 } });
const first = await firstValueFrom(watched.pipe(filter(({ dataState }) => dataState === 'complete')));
await watched.fetchMore({ variables: { after: first.data.songs.pageInfo.endCursor } });
const titles = ({ data: { songs: list } }) => list.edges.map(({ node }) => node.title);
const joined = titles(watched.getCurrentResult());
const whole = titles(await clientOf(new HttpLink({ uri })).query({ query: songs, variables: { first: 6 } }));
print('pages', { count: joined.length, inOrder: JSON.stringify(joined) === JSON.stringify(whole) });

// Persisted queries: the hash alone by GET, once with the text when the server does not know it.
const sent = [];
const watching = (address, options) => {
  const url = new URL(address);
  const body = options.body ? JSON.parse(options.body) : Object.fromEntries(url.searchParams);
  sent.push(`${options.method} ${body.query ? 'text' : 'hash'}`);
  return fetch(address, options);
};
const persisting = () => clientOf(ApolloLink.from([
  new PersistedQueryLink({
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: true,
  }),
  new HttpLink({ uri, fetch: watching }),
]));
const learned = gql`query Learned { songs(first: 1) { nodes { title } } }`;
for (let visit = 0; visit < 2; visit++) {
  const { data: answer } = await persisting().query({ query: learned });
  print('persisted', { songs: answer.songs.nodes.length, sent: sent.splice(0) });
}

// What is deferred comes after the rest.
const patient = new ApolloClient({
  link: new HttpLink({ uri }), cache: new InMemoryCache(), incrementalHandler: new GraphQL17Alpha9Handler(),
});
const deferring = gql`
  query Deferring($isrc: Isrc!) {
    song(by: { isrc: $isrc }) { title }
    ... @defer { search(text: "north window", first: 1) { nodes { ... on Song { title } } } }
  }
`;
const seen = [];
await lastValueFrom(patient.watchQuery({ query: deferring, variables: { isrc: 'ZZSTF2100003' } }).pipe(
  filter(({ dataState }) => dataState === 'streaming' || dataState === 'complete'),
  tap(({ dataState, data }) => seen.push([dataState, ...Object.keys(data).filter((name) => name !== '__typename')])),
  takeWhile(({ dataState }) => dataState !== 'complete'),
  defaultIfEmpty(null),
));
print('deferred', seen);
