// Reads {sdl, cases: [{document, variables, operation}]} a line and writes what each release of graphql-js makes of
// it: {release: {schema: {syntax, print, schema}, cases: [{syntax, print, rules, answer}]}}.
import { createInterface } from 'node:readline';
import * as graphql16 from 'graphql-16';
import * as graphql17 from 'graphql-17';
import { answerOf, typeOf } from './answers.mjs';

// Thousands of errors are made and none is shown with where it was thrown.
Error.stackTraceLimit = 0;

const releases = { 16: graphql16, 17: graphql17 };

for await (const line of createInterface({ input: process.stdin })) {
  const { sdl, cases } = JSON.parse(line);
  const verdicts = Object.entries(releases).map(([release, graphql]) => [release, judgeAll(graphql, sdl, cases)]);
  process.stdout.write(JSON.stringify(Object.fromEntries(verdicts)) + '\n');
}

function judgeAll(graphql, sdl, cases) {
  const { schema, verdict } = readSchema(graphql, sdl);
  return { schema: verdict, cases: schema ? cases.map((one) => judgeSafely(graphql, schema, one)) : [] };
}

function judgeSafely(graphql, schema, one) {
  try {
    return judge(graphql, schema, one);
  } catch (error) {
    return { thrown: error.stack };
  }
}

function readSchema(graphql, sdl) {
  const { document, verdict } = parse(graphql, sdl);
  if (!document) return { verdict };
  try {
    const schema = graphql.buildASTSchema(document);
    const problems = graphql.validateSchema(schema);
    if (problems.length > 0) return { verdict: { ...verdict, schema: problems.map((one) => one.message).join('\n') } };
    return { schema, verdict: { ...verdict, schema: graphql.printSchema(schema) } };
  } catch (error) {
    return { verdict: { ...verdict, schema: error.message } };
  }
}

function judge(graphql, schema, { document: text, variables, operation }) {
  const { document, verdict } = parse(graphql, text);
  if (!document) return verdict;
  verdict.rules = rulesBroken(graphql, schema, document);
  const run = graphql.getOperationAST(document, operation);
  if (verdict.rules.length > 0 || run?.operation === 'subscription') return verdict;
  const { data, errors = [] } = graphql.executeSync({
    schema,
    document,
    variableValues: variables,
    operationName: operation,
    fieldResolver: (source, args, _, info) => answerOf(graphql, source, args, info),
    typeResolver: typeOf,
  });
  verdict.answer = { data, errors: errors.map(({ path, locations }) => ({ path, locations })) };
  if (data === undefined) verdict.answer.refused = true;
  return verdict;
}

function parse(graphql, text) {
  try {
    const document = graphql.parse(text);
    return { document, verdict: { syntax: '', print: graphql.print(document) } };
  } catch (error) {
    const [{ line, column }] = error.locations;
    return { verdict: { syntax: `${line}:${column}` } };
  }
}

// The name of a broken rule is not in its error, so each rule reports for itself.
function rulesBroken(graphql, schema, document) {
  const broken = [];
  const rules = graphql.specifiedRules.map((rule) => (context) => {
    const listening = Object.create(context);
    listening.reportError = ({ message, locations = [] }) => {
      const places = locations.map(({ line, column }) => `${line}:${column}`).join(' ');
      broken.push({ rule: rule.name, message, locations: places });
    };
    return rule(listening);
  });
  graphql.validate(schema, document, rules);
  return broken;
}
