import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, DeltaSync, memoryStorage, type Change, type ChangesPage } from '../src/index.js';

/** A service that has a log of changes, of which a caller sees the last of each thing. */
class Log {
  readonly changes: Change[] = [];
  readonly asked: Array<string | null> = [];

  put(id: string, text: string | null): void {
    const cursor = String(this.changes.length + 1);
    this.changes.push({ cursor, type: 'Duty', id, deleted: text === null, node: text === null ? null : { id, text } });
  }

  source = async (cursor: string | null, first: number): Promise<ChangesPage> => {
    this.asked.push(cursor);
    const from = Number(cursor ?? 0);
    const changes = this.changes.slice(from, from + first);
    return { changes, cursor: String(from + changes.length), hasMore: from + first < this.changes.length };
  };
}

test('who was offline for long has in the end what one has who was not', async () => {
  const log = new Log();
  const always = new DeltaSync({ source: log.source, storage: memoryStorage(), pageSize: 2 });
  const seldom = new DeltaSync({ source: log.source, storage: memoryStorage(), pageSize: 2 });
  for (const [id, text] of [['a', '1'], ['b', '1'], ['a', '2'], ['c', '1'], ['b', null], ['b', '3'], ['a', null]] as const) {
    log.put(id, text);
    await always.pull();
  }
  assert.equal(await seldom.pull(), 7);
  assert.deepEqual(seldom.all('Duty'), always.all('Duty'));
  assert.deepEqual(seldom.all('Duty'), [{ id: 'b', text: '3' }, { id: 'c', text: '1' }]);
  assert.equal(seldom.get('Duty', 'a'), null);
});

test('an app that is killed in the middle goes on where it was', async () => {
  const log = new Log();
  ['a', 'b', 'c', 'd', 'e'].forEach((id) => log.put(id, '1'));
  const storage = memoryStorage();
  let pages = 0;
  const killed = new DeltaSync({
    source: (cursor, first) => (++pages > 1 ? Promise.reject(new Error('killed')) : log.source(cursor, first)),
    storage,
    pageSize: 2,
  });
  await assert.rejects(killed.pull());
  const next = new DeltaSync({ source: log.source, storage, pageSize: 2 });
  await next.pull();
  assert.equal(log.asked[1], '2');
  assert.equal(next.all('Duty').length, 5);
});

test('two pulls at once are one', async () => {
  const log = new Log();
  log.put('a', '1');
  const sync = new DeltaSync({ source: log.source, storage: memoryStorage() });
  await Promise.all([sync.pull(), sync.pull()]);
  assert.equal(log.asked.length, 1);
});

test('a cursor that is not taken any more begins anew', async () => {
  const log = new Log();
  log.put('a', '1');
  const storage = memoryStorage();
  const sync = new DeltaSync({ source: log.source, storage });
  await sync.pull();
  log.changes.length = 0;
  log.put('b', '1');
  const refusing = new DeltaSync({
    source: (cursor, first) =>
      cursor === null ? log.source(cursor, first) : Promise.reject(new ApiError('feed.reset', '', 409, false)),
    storage,
  });
  await refusing.pull();
  assert.deepEqual(refusing.all('Duty'), [{ id: 'b', text: '1' }]);
});
