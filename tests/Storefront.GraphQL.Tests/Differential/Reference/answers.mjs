// What every field of a schema answers: nothing but the field, its arguments and where it stands decides. The same
// stands in Answers.cs.
export function answerOf(graphql, source, args, info) {
  const key = `${source?.key ?? info.parentType.name}/${info.fieldName}(${shown(args)})`;
  return valueOf(graphql, info.schema, info.returnType, key);
}

export const typeOf = (value) => value.type;

function valueOf(graphql, schema, type, key) {
  if (graphql.isNonNullType(type)) {
    return hash(`!${key}`) % 40 === 0 ? null : presentOf(graphql, schema, type.ofType, key);
  }
  return hash(`?${key}`) % 8 === 0 ? null : presentOf(graphql, schema, type, key);
}

function presentOf(graphql, schema, type, key) {
  const roll = hash(key);
  if (roll % 31 === 0) return new Error('as rolled');
  if (graphql.isListType(type)) {
    if (roll % 31 === 1) return 'no list';
    return Array.from({ length: roll % 4 }, (_, index) => valueOf(graphql, schema, type.ofType, `${key}/${index}`));
  }
  if (graphql.isLeafType(type)) return roll % 31 === 1 ? wrongLeaf(type) : leafOf(graphql, type, roll, key);
  if (graphql.isObjectType(type)) return { key, type: type.name };
  const names = schema.getPossibleTypes(type).map(({ name }) => name).sort();
  return { key, type: roll % 31 === 1 || names.length === 0 ? 'Nothing' : names[roll % names.length] };
}

function leafOf(graphql, type, roll, key) {
  if (graphql.isEnumType(type)) return type.getValues()[roll % type.getValues().length].name;
  switch (type.name) {
    case 'Int': return roll % 1000;
    case 'Float': return (roll % 1000) / 8;
    case 'Boolean': return roll % 2 === 0;
    case 'ID': return roll % 2 === 0 ? roll % 1000 : key;
    case 'String': return key;
    default: return roll % 2 === 0 ? key : { key, list: [roll % 10, null, true] };
  }
}

function wrongLeaf(type) {
  switch (type.name) {
    case 'Int': return 0.5;
    case 'Float': return 'much';
    case 'Boolean': return 'perhaps';
    case 'ID': return 0.5;
    case 'String': return {};
    default: return new Error('as rolled');
  }
}

/** A coerced value as text; numbers by their bits, so that no way of writing them matters. */
function shown(value) {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify([...value].map((one) => one.codePointAt(0)));
  if (typeof value === 'number') return bitsOf(value);
  if (Array.isArray(value)) return `[${value.map(shown).join()}]`;
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${name}:${shown(field)}`).sort().join()}}`;
}

function bitsOf(number) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number + 0);
  return view.getBigUint64(0).toString(16);
}

/** FNV-1a over UTF-16 code units, then stirred once more. */
function hash(text) {
  let sum = 2166136261;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 16777619);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 12)) >>> 0;
}
