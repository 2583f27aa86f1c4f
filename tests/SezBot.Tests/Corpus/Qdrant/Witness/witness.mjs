// Talks to a Qdrant with the client that Qdrant's authors publish, and prints what it got as one JSON object.
// node witness.mjs MODULE ADDRESS write|read [COLLECTION]
import { pathToFileURL } from 'node:url';

const [module, address, task, collectionName] = process.argv.slice(2);
const { QdrantClient } = await import(pathToFileURL(`${module}/dist/esm/index.js`));
const client = new QdrantClient({ url: address, checkCompatibility: false });
const [collections, points, snapshots, service] = ['collections', 'points', 'snapshots', 'service'].map((name) => client.api(name));

const num = (value) => ({ pointIdOptions: { case: 'num', value: BigInt(value) } });
const idOf = (id) => (id.pointIdOptions.case === 'num' ? Number(id.pointIdOptions.value) : id.pointIdOptions.value);
const plain = (value) => (value.kind.case === 'integerValue' ? Number(value.kind.value) : value.kind.value);
const payloadOf = (point) => Object.fromEntries(Object.entries(point.payload).map(([key, value]) => [key, plain(value)]));
const sparse = (indices, values) => ({ case: 'sparse', value: { indices, values } });
const dense = (...data) => ({ case: 'dense', value: { data } });
const enable = { selectorOptions: { case: 'enable', value: true } };
const nearest = (variant) => ({ variant: { case: 'nearest', value: { variant } } });

const point = (id, title, day, lexical, direction) => ({
  id: num(id),
  payload: { title: { kind: { case: 'stringValue', value: title } }, day: { kind: { case: 'integerValue', value: BigInt(day) } } },
  vectors: { vectorsOptions: { case: 'vectors', value: { vectors: { lexical: { vector: lexical }, dense: { vector: direction } } } } },
});

async function write() {
  const name = 'witness_g1';
  const created = await collections.create({
    collectionName: name,
    vectorsConfig: { config: { case: 'paramsMap', value: { map: { dense: { size: 2n, distance: 1 } } } } },
    sparseVectorsConfig: { map: { lexical: { modifier: 1 } } },
    metadata: { encoder: { kind: { case: 'stringValue', value: 'one' } } },
  });
  await points.createFieldIndex({ collectionName: name, fieldName: 'day', fieldType: 1, wait: true });
  const upserted = await points.upsert({
    collectionName: name,
    wait: true,
    points: [
      point(1, 'Завод открыт', 10, sparse([7, 9], [2, 1]), dense(1, 0)),
      point(2, 'Порт принял зерно', 20, sparse([9], [3]), dense(0, 1)),
      point(3, 'Новый резидент', 30, sparse([11], [1]), dense(1, 1)),
    ],
  });
  await collections.updateAliases({
    actions: [{ action: { case: 'createAlias', value: { collectionName: name, aliasName: 'witness' } } }],
  });
  const legs = [
    { query: nearest(sparse([7, 9], [1, 1])), using: 'lexical', limit: 10n },
    { query: nearest(dense(1, 0)), using: 'dense', limit: 10n },
  ];
  const lexical = await points.query({ collectionName: 'witness', ...legs[0] });
  const fused = await points.query({
    collectionName: 'witness', prefetch: legs, query: { variant: { case: 'fusion', value: 0 } }, withPayload: enable, limit: 3n,
  });
  const page = await points.scroll({ collectionName: 'witness', limit: 2, withPayload: enable });
  const ordered = await points.scroll({ collectionName: 'witness', limit: 2, orderBy: { key: 'day', direction: 1 } });
  const day = { key: 'day', range: { gte: 15, lt: 30 } };
  const counted = await points.count({
    collectionName: 'witness', exact: true, filter: { must: [{ conditionOneOf: { case: 'field', value: day } }] },
  });
  const info = await collections.get({ collectionName: 'witness' });
  const aliases = await collections.listAliases({});
  const snapshot = await snapshots.create({ collectionName: 'witness' });
  let refusal;
  await points.query({ collectionName: 'nowhere', limit: 1n }).catch((error) => { refusal = error.code; });
  return {
    created: created.result,
    status: upserted.result.status,
    lexical: lexical.result.map((hit) => ({ id: idOf(hit.id), score: hit.score, payload: payloadOf(hit) })),
    fused: fused.result.map((hit) => ({ id: idOf(hit.id), score: hit.score, payload: payloadOf(hit) })),
    page: page.result.map((found) => payloadOf(found).title),
    next: idOf(page.nextPageOffset),
    ordered: ordered.result.map((found) => ({ id: idOf(found.id), at: Number(found.orderValue.variant.value) })),
    counted: Number(counted.result.count),
    points: Number(info.result.pointsCount),
    schema: info.result.payloadSchema.day.dataType,
    encoder: plain(info.result.config.metadata.encoder),
    aliases: aliases.aliases.map((alias) => [alias.aliasName, alias.collectionName]),
    snapshot: snapshot.snapshotDescription.checksum,
    refusal,
    version: (await service.healthCheck({})).version,
  };
}

// What somebody else's program has written: every passage by its id, and the first hit for its own lexical vector.
async function read() {
  const kind = { key: 'kind', match: { matchValue: { case: 'keyword', value: 'passage' } } };
  const filter = { must: [{ conditionOneOf: { case: 'field', value: kind } }] };
  const page = await points.scroll({ collectionName, filter, limit: 100, withPayload: enable, withVectors: enable });
  const passages = [];
  for (const found of page.result) {
    const { indices, values } = found.vectors.vectorsOptions.value.vectors.lexical.vector.value;
    const hits = await points.query({ collectionName, filter, query: nearest(sparse(indices, values)), using: 'lexical', limit: 1n });
    passages.push({ id: idOf(found.id), payload: payloadOf(found), dimensions: indices.length, first: idOf(hits.result[0].id) });
  }
  return { passages };
}

console.log(JSON.stringify(await (task === 'write' ? write() : read())));
process.exit(0);
