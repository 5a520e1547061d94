// Starts GraphiQL on the endpoint that served this page.
// Under this name GraphiQL's dialogs look for the nonce of the style sheet that they make.
window.__webpack_nonce__ = document.currentScript.nonce;
const url = location.origin + location.pathname;
const examples = JSON.parse(document.getElementById('tabs').textContent);
// GraphiQL opens the first of its default tabs without variables, and from then on keeps the tabs as they were left.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
ReactDOM.createRoot(document.getElementById('ide')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') }),
    defaultTabs: examples.length > 0 ? examples : undefined,
    variables: isFirstVisit ? examples[0]?.variables : undefined,
    defaultQuery: '',
    defaultEditorToolsVisibility: 'variables',
    inputValueDeprecation: true,
    schemaDescription: true,
  }),
);
