// Reads {schema, sets, milliseconds} and prints, for each set of documents, how often a second graphql-js parses all of
// them and validates all of them.
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

const { schema: sdl, sets, milliseconds } = JSON.parse(readFileSync(0, 'utf8'));
const schema = buildSchema(sdl);

const perSecond = (work) => {
  run(work, milliseconds);
  return run(work, milliseconds);
};

function run(work, budget) {
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < budget; count++) work();
  return (count * 1000) / (performance.now() - start);
}

console.log(JSON.stringify(sets.map((texts) => {
  const documents = texts.map((text) => parse(text));
  const errors = documents.flatMap((document) => validate(schema, document));
  if (errors.length > 0) throw new Error(errors[0].message);
  return [
    perSecond(() => texts.forEach((text) => parse(text))),
    perSecond(() => documents.forEach((document) => validate(schema, document))),
  ];
})));
