graphql`
  query SongListQuery($where: SongFilterInput) {
    ...SongList_songs @arguments(where: $where)
  }
`;

graphql`
  fragment SongList_songs on Query
  @refetchable(queryName: "SongListPageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 2 }
    cursor: { type: "String" }
    where: { type: "SongFilterInput" }
  ) {
    songs(first: $count, after: $cursor, where: $where) @connection(key: "SongList_songs") {
      edges {
        node {
          title
        }
      }
    }
  }
`;
