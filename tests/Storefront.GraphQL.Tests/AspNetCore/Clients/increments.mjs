// Executes the documents of the file given with the reference implementation, and prints their responses.
import { readFileSync } from 'node:fs';
import {
  GraphQLDeferDirective, GraphQLSchema, GraphQLStreamDirective, buildSchema, experimentalExecuteIncrementally, parse,
  specifiedDirectives, validate,
} from 'graphql';

const { sdl, data, documents } = JSON.parse(readFileSync(process.argv[2], 'utf8'), (_, value) =>
  value?.$error ? new Error(value.$error) : value);
const schema = new GraphQLSchema({
  ...buildSchema(sdl.join('\n')).toConfig(),
  directives: [...specifiedDirectives, GraphQLDeferDirective, GraphQLStreamDirective],
});

const all = [];
for (const { query, variables } of documents) {
  const document = parse(query);
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(`${query}: ${problems}`);
  const result = await experimentalExecuteIncrementally({
    schema, document, rootValue: data, variableValues: variables,
  });
  const responses = [result.initialResult ?? result];
  for await (const response of result.subsequentResults ?? []) responses.push(response);
  all.push(responses);
}
console.log(JSON.stringify(all));
