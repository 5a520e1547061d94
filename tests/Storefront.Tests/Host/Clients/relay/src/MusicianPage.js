graphql`
  query MusicianPageQuery($id: ID!) {
    node(id: $id) {
      __typename
      ... on Musician {
        name
        ...MusicianPage_songs
      }
    }
  }
`;

graphql`
  fragment MusicianPage_songs on Musician
  @refetchable(queryName: "MusicianPageSongsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    songs(first: $count, after: $cursor) @connection(key: "MusicianPage_songs") {
      edges {
        node {
          ...MusicianPage_song
        }
      }
    }
  }
`;

graphql`
  fragment MusicianPage_song on Song {
    title
    isrc
  }
`;
