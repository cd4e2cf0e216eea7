// Against the running service, whose tests start this one (client/TypeScriptClientTest) and say where it is.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  ApiError,
  BindingNeeded,
  changesSource,
  Client,
  DeltaSync,
  documents,
  fetchTransport,
  fixedToken,
  memoryStorage,
  NoAnswer,
  Outbox,
  WechatSession,
  wxLogin,
  wxStorage,
  wxTransport,
  type AnyDocument,
  type Tokens,
  type Transport,
} from '../src/index.js';
import { fakeWx } from './support.js';

const baseUrl = process.env['SUNLEDGER_URL'] ?? '';
const token = process.env['SUNLEDGER_TOKEN'] ?? '';
const planId = process.env['SUNLEDGER_PLAN'] ?? '';
const codes = (process.env['SUNLEDGER_WECHAT_CODES'] ?? '').split(',');
const skip = baseUrl === '' ? 'SUNLEDGER_URL does not say where the service is' : false;
const all = documents as unknown as Record<string, AnyDocument>;

function client(transport: Transport = fetchTransport(), tokens: Tokens = fixedToken(token)): Client {
  return new Client({ baseUrl, transport, tokens });
}

// what another client has done may be news to the service's memory
const current: Transport = (request) =>
  fetchTransport()({ ...request, headers: { ...request.headers, 'Cache-Control': 'no-cache' } });

async function duties() {
  const found = await client(current).run(documents.MyDuties, { first: 10, filter: { planId } });
  return found.myDuties.edges.map((edge) => edge.node);
}

async function report(dutyId: string) {
  const found = (await duties()).find((duty) => duty.id === dutyId)?.reports[0];
  assert.ok(found);
  return (await client(current).run(documents.Report, { id: found.id })).report;
}

async function periods() {
  return (await client().run(documents.Plan, { id: planId })).plan?.reportingPeriods ?? [];
}

function rest(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return fetch(baseUrl + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

test('an app that was killed before it read the answer reports once, and then submits', { skip }, async () => {
  const [duty] = await duties();
  const [period] = await periods();
  assert.ok(duty && period);
  const kept = new Map<string, string>();
  const input = { dutyId: duty.id, periodId: period.id, expectedVersion: 0, state: 'UNDER_WAY' as const, done: '公开了预算', effect: '', problems: '', nextSteps: '' };
  const killed: Transport = async (request) => {
    await fetchTransport()(request);
    throw new NoAnswer('the app is killed before it reads');
  };
  const retry = { attempts: 1, firstPauseMs: 1, longestPauseMs: 1 };
  const before = new Outbox({
    client: new Client({ baseUrl, transport: killed, tokens: fixedToken(token), retry }),
    storage: memoryStorage(kept),
    documents: all,
  });
  before.add(duty.id, documents.SaveReport, { input });
  await before.resume();
  assert.equal(before.drafts().length, 1);

  const after = new Outbox({ client: client(), storage: memoryStorage(kept), documents: all });
  after.add(
    duty.id,
    documents.SubmitReport,
    { input: { reportId: '', expectedVersion: 0 } },
    { from: { reportId: 'saveReport.report.id', expectedVersion: 'saveReport.report.version' } },
  );
  await after.resume();

  assert.deepEqual(after.drafts(), []);
  const saved = await report(duty.id);
  assert.equal(saved?.done, '公开了预算');
  assert.equal(saved?.stage, 'SUBMITTED');
  assert.equal(saved?.revisions.length, 1);
});

test('a report that another has written meanwhile is shown as it is now, and sent again on top of it', { skip }, async () => {
  const duty = (await duties())[1];
  const [period] = await periods();
  assert.ok(duty && period);
  const input = { dutyId: duty.id, periodId: period.id, expectedVersion: 0, state: 'UNDER_WAY' as const, effect: '', problems: '', nextSteps: '' };
  await client().run(documents.SaveReport, { input: { ...input, done: '别人写的' } });
  const outbox = new Outbox({ client: client(), storage: memoryStorage(), documents: all });
  outbox.add(duty.id, documents.SaveReport, { input: { ...input, done: '我写的' } });
  await outbox.resume();

  const [conflict] = outbox.refused();
  assert.equal(conflict?.refusal?.code, 'version.stale');
  const present = conflict?.refusal?.present as { done: string; version: number };
  assert.equal(present.done, '别人写的');
  outbox.revise(conflict!.id, { input: { ...input, done: '我写的', expectedVersion: present.version } });
  await outbox.resume();

  assert.deepEqual(outbox.drafts(), []);
  assert.equal((await report(duty.id))?.done, '我写的');
});

test('a phone is bound once, then signs in, refreshes and asks much at once', { skip }, async () => {
  const kept = new Map<string, unknown>();
  const wx = fakeWx(() => codes.shift() ?? 'none left', kept);
  const transport = wxTransport(wx);
  const phone = new WechatSession({ baseUrl, transport, storage: wxStorage(wx), login: wxLogin(wx) });
  const asPhone = client(transport, phone);

  const asked = await asPhone.run(documents.Me, {}).then(
    () => assert.fail('nobody is bound'),
    (failure: BindingNeeded) => failure,
  );
  assert.equal(asked.code, 'wechat.notBound');
  const bound = await rest('POST', '/api/v1/wechat/bindings', { ticket: asked.ticket });
  assert.equal(bound.status, 201);
  const { id } = (await bound.json()) as { id: string };
  after(() => rest('DELETE', `/api/v1/wechat/bindings/${id}`));

  const bySso = await client().run(documents.Me, {});
  assert.deepEqual(await asPhone.run(documents.Me, {}), bySso);
  const first = await phone.current();
  const renewed = await phone.renew(first);
  assert.notEqual(renewed, first);
  const answers = await Promise.all(Array.from({ length: 30 }, () => asPhone.run(documents.Me, {})));
  assert.ok(answers.every((answer) => answer.me.account === bySso.me.account));

  await phone.signOut();
  assert.deepEqual([...kept.keys()], []);
});

// the document comes with the feed of changes
const changes = all['ChangesSince'];
if (changes !== undefined) {
  test('a copy on the phone takes over what was reported', { skip }, async () => {
    const asking = client();
    const sync = new DeltaSync({ source: changesSource((variables) => asking.run(changes, variables)), storage: memoryStorage() });
    await sync.pull();
    const duty = (await duties())[1];
    const [, period] = await periods();
    assert.ok(duty && period);
    const known = sync.all('Report').length;
    const input = { dutyId: duty.id, periodId: period.id, expectedVersion: 0, state: 'UNDER_WAY' as const, effect: '', problems: '', nextSteps: '' };
    await asking.run(documents.SaveReport, { input: { ...input, done: '第二期' } });
    // a transaction of another that is under way holds the feed up
    for (let tries = 0; tries < 50 && sync.all('Report').length === known; tries++) {
      await new Promise((go) => setTimeout(go, 100));
      await sync.pull();
    }
    const done = sync.all<{ dutyId: string; done: string }>('Report').filter((report) => report.dutyId === duty.id).map((report) => report.done);
    assert.ok(done.includes('第二期'), JSON.stringify(done));
  });
}

test('what is refused over HTTP is an error with the code of the service', { skip }, async () => {
  const nobody = client(fetchTransport(), fixedToken('sla_' + 'A'.repeat(43)));
  await assert.rejects(nobody.run(documents.Me, {}), (failure: ApiError) => failure.code === 'access.unauthenticated');
  await assert.rejects(
    client().run(documents.Contacts, {}),
    (failure: ApiError) => failure.code === 'access.forbidden' && failure.message.startsWith('您的角色'),
  );
});
