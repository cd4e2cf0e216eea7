import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { ApiError, Client, documents, fixedToken, NoAnswer, wxTransport, type ClientOptions, type Tokens } from '../src/index.js';
import { texts } from '../src/generated/texts.js';
import { bodyOf, json, scripted, TestClock, type Answering } from './support.js';

const ME = { data: { me: { name: '李四' } } };
const SAVE = { input: { dutyId: 'd', periodId: 'p', expectedVersion: 0, state: 'UNDER_WAY' as const, done: '已完成' } };
const SAVED = { data: { saveReport: { report: { id: 'r', version: 1 }, userErrors: [] } } };

function client(answer: Answering, more: Partial<ClientOptions> = {}) {
  const clock = new TestClock();
  const { transport, asked } = scripted(answer);
  const options = { baseUrl: 'https://api.example', transport, tokens: fixedToken('t'), clock, ...more };
  return { client: new Client(options), asked, clock };
}

test('a document is known by the SHA-256 of its file', () => {
  const file = readFileSync('../operations/MyDuties.graphql', 'utf8');
  assert.equal(documents.MyDuties.id, createHash('sha256').update(file).digest('hex'));
  assert.equal(texts[documents.MyDuties.id], file);
});

test('a query is a GET of its id, a mutation a POST, and neither sends its text', async () => {
  const { client: sender, asked } = client((request) => json(200, request.method === 'GET' ? ME : SAVED));
  await sender.run(documents.MyDuties, { first: 5 });
  await sender.run(documents.SaveReport, SAVE);

  const url = new URL(asked[0]?.url ?? '');
  assert.equal(url.searchParams.get('documentId'), documents.MyDuties.id);
  assert.deepEqual(JSON.parse(url.searchParams.get('variables') ?? ''), { first: 5 });
  assert.equal(asked[0]?.headers['Authorization'], 'Bearer t');
  assert.equal(bodyOf(asked[1]).documentId, documents.SaveReport.id);
  assert.equal(bodyOf(asked[1]).variables.input.done, '已完成');
  assert.equal(bodyOf(asked[1]).query, undefined);
});

test('a free query sends its text', async () => {
  const { client: sender, asked } = client(() => json(200, ME), { freeQueries: texts });
  await sender.run(documents.Me, {});
  assert.match(bodyOf(asked[0]).query ?? '', /query Me/);
});

test('a lost answer is asked for again under the same key, after pauses that grow', async () => {
  const { client: sender, asked, clock } = client((_, count) => (count < 3 ? new NoAnswer('cut') : json(200, SAVED)));
  await sender.run(documents.SaveReport, SAVE);

  const keys = asked.map((request) => bodyOf(request).variables.input.idempotencyKey);
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1);
  assert.deepEqual(clock.pauses, [250, 500]);
});

test('two commands have two keys, and a given key is kept', async () => {
  const { client: sender, asked } = client(() => json(200, SAVED));
  const random = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  const { client: other, asked: askedToo } = client(() => json(200, SAVED), {
    clock: { now: () => 1, pause: async () => {}, random: () => random.shift() ?? 0 },
  });
  await sender.run(documents.SaveReport, { input: { ...SAVE.input, idempotencyKey: 'mine' } });
  await other.run(documents.SaveReport, SAVE);
  await other.run(documents.SaveReport, SAVE);
  assert.equal(bodyOf(asked[0]).variables.input.idempotencyKey, 'mine');
  assert.notEqual(bodyOf(askedToo[0]).variables.input.idempotencyKey, bodyOf(askedToo[1]).variables.input.idempotencyKey);
});

test('what the service asks to wait is waited at least', async () => {
  const { client: sender, clock } = client((_, count) =>
    count === 1 ? json(429, { errors: [{ message: 'x', extensions: { code: 'request.busy' } }] }, { 'retry-after': '7' }) : json(200, ME),
  );
  await sender.run(documents.Me, {});
  assert.ok((clock.pauses[0] ?? 0) >= 7000, String(clock.pauses[0]));
});

test('a command without a key is sent again only where nothing was done', async () => {
  assert.equal(documents.ChangeContact.idempotent, false);
  const change = { input: { contactId: 'c', expectedVersion: 1, name: '钱' } };
  const cut = client(() => new NoAnswer('cut'));
  await assert.rejects(cut.client.run(documents.ChangeContact, change), NoAnswer);
  assert.equal(cut.asked.length, 1);
  const busy = client((_, count) => (count === 1 ? json(429, {}) : json(200, { data: {} })));
  await busy.client.run(documents.ChangeContact, change);
  assert.equal(busy.asked.length, 2);
});

test('it gives up after four attempts, and at once where a retry does not help', async () => {
  const down = client(() => json(503, {}));
  await assert.rejects(down.client.run(documents.Me, {}), (failure: ApiError) => failure.status === 503);
  assert.equal(down.asked.length, 4);
  const refused = client(() => json(200, { data: { me: null }, errors: [{ message: '不能', extensions: { code: 'access.forbidden' } }] }));
  await assert.rejects(refused.client.run(documents.Me, {}), (failure: ApiError) => failure.code === 'access.forbidden' && failure.message === '不能');
  assert.equal(refused.asked.length, 1);
});

test('a body that tells of a failure is one, although the status says success', async () => {
  const problem = { type: 'urn:sunledger:problem:access.forbidden', status: 403, code: 'access.forbidden', detail: '不能' };
  const wx = wxTransport({ request: (options) => options.success({ statusCode: 200, header: {}, data: problem }) });
  const { client: sender } = client(() => new Error(), { transport: wx });
  await assert.rejects(sender.run(documents.Me, {}), (failure: ApiError) => failure.code === 'access.forbidden' && failure.status === 403);
});

test('a token that is not taken any more is renewed once', async () => {
  const tokens: Tokens = { current: async () => 'old', renew: async (refused) => `new for ${refused}` };
  const { client: sender, asked } = client(
    (request) => (request.headers['Authorization'] === 'Bearer old' ? json(401, { errors: [] }) : json(200, ME)),
    { tokens },
  );
  await sender.run(documents.Me, {});
  assert.deepEqual(asked.map((request) => request.headers['Authorization']), ['Bearer old', 'Bearer new for old']);
});

test('what is read after a write asks for an answer that shows it', async () => {
  const { client: sender, asked } = client((request) =>
    request.method === 'POST' ? json(200, { ...SAVED, extensions: { written: '4711' } }) : json(200, ME),
  );
  await sender.run(documents.Me, {});
  await sender.run(documents.SaveReport, SAVE);
  await sender.run(documents.Me, {});
  assert.deepEqual(asked.map((request) => request.headers['Sunledger-Read-After']), [undefined, undefined, '4711']);
});

test('no more than ten run at once, and all are answered', async () => {
  let running = 0;
  let most = 0;
  const { client: sender } = client(async () => {
    most = Math.max(most, ++running);
    await new Promise((go) => setTimeout(go, 5));
    running--;
    return json(200, ME);
  });
  const answers = await Promise.all(Array.from({ length: 35 }, () => sender.run(documents.Me, {})));
  assert.equal(answers.length, 35);
  assert.equal(most, 10);
});

test('what a mini-program is built of loads as CommonJS, without the texts', () => {
  const require = createRequire(import.meta.url);
  const built = require('../../miniprogram_dist/index.js') as typeof import('../src/index.js');
  assert.equal(built.documents.Me.id, documents.Me.id);
  assert.throws(() => require('../../miniprogram_dist/generated/texts.js'));
});
