// Starts GraphiQL on the endpoint that served this page.
// Under this name GraphiQL's dialogs look for the nonce of the style sheet that they make.
window.__webpack_nonce__ = document.currentScript.nonce;
const url = location.origin + location.pathname;
// Where only published documents may run this one may too; the one that GraphiQL would send may not.
const introspection = JSON.parse(document.getElementById('introspection').textContent);
const send = GraphiQL.createFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') });
const fetcher = (request, options) =>
  send(request.operationName === 'IntrospectionQuery' ? { ...request, query: introspection } : request, options);
const examples = JSON.parse(document.getElementById('tabs').textContent);
// GraphiQL opens the first of its default tabs without variables, and from then on keeps the tabs as they were left.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
ReactDOM.createRoot(document.getElementById('ide')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples.length > 0 ? examples : undefined,
    variables: isFirstVisit ? examples[0]?.variables : undefined,
    defaultQuery: '',
    defaultEditorToolsVisibility: 'variables',
    inputValueDeprecation: true,
    schemaDescription: true,
  }),
);
