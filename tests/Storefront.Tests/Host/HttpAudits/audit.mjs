// Runs the audits of GraphQL over HTTP against the URL given, and prints those that are not "ok".
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
for (const result of results.filter((result) => result.status !== 'ok')) {
  console.log(`${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${results.length} audits`);
