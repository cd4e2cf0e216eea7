import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, documents, memoryStorage, NoAnswer, Outbox, type AnyDocument } from '../src/index.js';
import { TestClock } from './support.js';

interface Sent {
  name: string;
  input: Record<string, unknown>;
}
type Service = (sent: Sent, count: number) => unknown;

const REPORT = { dutyId: 'd1', periodId: 'p', expectedVersion: 0, state: 'UNDER_WAY' as const };
const FOLLOWING = { reportId: 'saveReport.report.id', expectedVersion: 'saveReport.report.version' };

function saved(version: number, errors: unknown[] = [], report: unknown = { id: 'r', version }) {
  return { saveReport: { report, userErrors: errors } };
}

function outbox(service: Service, kept: Map<string, string> = new Map()) {
  const sent: Sent[] = [];
  const client = {
    async run(document: AnyDocument, variables: any): Promise<any> {
      sent.push({ name: document.name, input: variables.input });
      const answer = await service(sent[sent.length - 1]!, sent.length);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const all = documents as unknown as Record<string, AnyDocument>;
  return { box: new Outbox({ client, storage: memoryStorage(kept), documents: all, clock: new TestClock() }), sent, kept };
}

test('a draft is kept before it is sent, and survives a killed app with its key', async () => {
  const before = outbox(() => new Promise(() => {}));
  before.box.add('d1', documents.SaveReport, { input: { ...REPORT, done: '进展' } });
  void before.box.resume();
  await new Promise((go) => setTimeout(go, 1));
  assert.equal(before.sent.length, 1);

  const after = outbox(() => saved(1), new Map(before.kept));
  await after.box.resume();

  assert.equal(after.sent[0]?.input['idempotencyKey'], before.sent[0]?.input['idempotencyKey']);
  assert.ok(after.sent[0]?.input['idempotencyKey']);
  assert.deepEqual(after.box.drafts(), []);
});

test('drafts of a duty are sent in order, each after the answer to the one before it', async () => {
  const { box, sent } = outbox((_, count) => (count === 1 ? saved(1) : { submitReport: { report: {}, userErrors: [] } }));
  box.add('d1', documents.SaveReport, { input: { ...REPORT } });
  box.add('d1', documents.SubmitReport, { input: { reportId: '', expectedVersion: 0 } }, { from: FOLLOWING });
  await box.resume();
  assert.deepEqual(sent.map((one) => one.name), ['SaveReport', 'SubmitReport']);
  assert.equal(sent[1]?.input['reportId'], 'r');
  assert.equal(sent[1]?.input['expectedVersion'], 1);
});

test('an app that is killed between an answer and the next draft sends the first again and loses nothing', async () => {
  const kept = new Map<string, string>();
  const first = outbox(() => saved(1), kept);
  first.box.add('d1', documents.SaveReport, { input: { ...REPORT } });
  first.box.add('d1', documents.SubmitReport, { input: { reportId: '', expectedVersion: 0 } }, { from: FOLLOWING });
  const atKill = new Map(kept);
  await first.box.resume();

  const again = outbox((sent) => (sent.name === 'SaveReport' ? saved(1) : { submitReport: { report: {}, userErrors: [] } }), atKill);
  await again.box.resume();

  assert.equal(again.sent[0]?.input['idempotencyKey'], first.sent[0]?.input['idempotencyKey']);
  assert.equal(again.sent[1]?.input['idempotencyKey'], first.sent[1]?.input['idempotencyKey']);
  assert.deepEqual(again.box.drafts(), []);
});

test('duties do not wait for each other', async () => {
  const { box, sent } = outbox((one) => (one.input['dutyId'] === 'd1' ? new NoAnswer('cut') : saved(1)));
  box.add('d1', documents.SaveReport, { input: REPORT });
  box.add('d2', documents.SaveReport, { input: { ...REPORT, dutyId: 'd2' } });
  await box.resume();
  assert.equal(sent.length, 2);
  assert.deepEqual(box.drafts().map((draft) => [draft.lane, draft.refusal]), [['d1', undefined]]);
});

test('a conflict shows the present state, holds its lane back, and goes on when it is settled', async () => {
  const present = { id: 'r', version: 7, done: '别人写的' };
  const { box, sent } = outbox((one) =>
    one.input['expectedVersion'] === 7 || one.name === 'SubmitReport'
      ? saved(8)
      : saved(0, [{ code: 'version.stale', message: '已被修改' }], present),
  );
  box.add('d1', documents.SaveReport, { input: { ...REPORT, done: '我写的' } });
  box.add('d1', documents.SubmitReport, { input: { reportId: '', expectedVersion: 0 } }, { from: FOLLOWING });
  await box.resume();
  await box.resume();

  const [conflict] = box.refused();
  assert.equal(sent.length, 1);
  assert.deepEqual(conflict?.refusal, { code: 'version.stale', message: '已被修改', present });
  box.revise(conflict!.id, { input: { ...REPORT, done: '我写的', expectedVersion: 7 } });
  await box.resume();

  assert.deepEqual(sent.map((one) => one.name), ['SaveReport', 'SaveReport', 'SubmitReport']);
  assert.notEqual(sent[1]?.input['idempotencyKey'], sent[0]?.input['idempotencyKey']);
  assert.equal(sent[2]?.input['expectedVersion'], 8);
});

test('a draft that was not sent yet is replaced by a later one of its slot, one that was is followed', async () => {
  const { box, sent } = outbox((_, count) => (count === 1 ? new NoAnswer('cut') : saved(count - 1)));
  const add = (done: string) =>
    box.add('d1', documents.SaveReport, { input: { ...REPORT, done } }, { slot: 'p', from: { expectedVersion: 'saveReport.report.version' } });
  add('一');
  add('二');
  await box.resume();
  add('三');
  add('四');
  await box.resume();
  assert.deepEqual(sent.map((one) => [one.input['done'], one.input['expectedVersion']]), [['二', 0], ['二', 0], ['四', 1]]);
});

test('what is refused for good waits for a person, what is not authenticated waits for a sign-in', async () => {
  const refused = outbox(() => new ApiError('access.forbidden', '不能', 403, false));
  refused.box.add('d1', documents.SaveReport, { input: REPORT });
  await refused.box.resume();
  assert.equal(refused.box.refused()[0]?.refusal?.code, 'access.forbidden');
  refused.box.discard(refused.box.refused()[0]!.id);
  assert.deepEqual(refused.box.drafts(), []);
  const signedOut = outbox(() => new ApiError('access.unauthenticated', '', 401, false));
  signedOut.box.add('d1', documents.SaveReport, { input: REPORT });
  await signedOut.box.resume();
  assert.equal(signedOut.box.refused().length, 0);
  assert.equal(signedOut.box.drafts().length, 1);
});
