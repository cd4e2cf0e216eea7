import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BindingNeeded, memoryStorage, NoAnswer, WechatSession, type KeyValueStorage } from '../src/index.js';
import { bodyOf, json, scripted, TestClock, type Answering } from './support.js';

function tokens(number: number) {
  return json(200, { accessToken: `a${number}`, refreshToken: `r${number}`, expiresIn: 900 });
}

function session(answer: Answering, storage: KeyValueStorage = memoryStorage()) {
  const clock = new TestClock();
  const { transport, asked } = scripted(answer);
  let codes = 0;
  const login = async () => `code-${++codes}`;
  return { session: new WechatSession({ baseUrl: 'https://api.example', transport, storage, login, clock }), asked, clock, storage };
}

test('a phone signs in by a code, and stays signed in when the app is killed', async () => {
  const first = session(() => tokens(1));
  assert.equal(await first.session.current(), 'a1');
  assert.equal(first.asked[0]?.url, 'https://api.example/api/v1/wechat/sessions');
  assert.deepEqual(bodyOf(first.asked[0]), { code: 'code-1' });

  const later = session(() => new Error('not asked'), first.storage);
  assert.equal(await later.session.current(), 'a1');
});

test('all who ask while tokens are renewed wait for the same', async () => {
  const { session: phone, asked, clock } = session((_, count) => tokens(count));
  await phone.current();
  clock.pass(15 * 60_000);
  const all = await Promise.all([phone.current(), phone.current(), phone.renew('a1')]);
  assert.deepEqual(all, ['a2', 'a2', 'a2']);
  assert.equal(asked.length, 2);
  assert.equal(await phone.renew('a1'), 'a2');
  assert.equal(asked.length, 2);
});

test('a refresh whose answer was lost is asked again with the same token', async () => {
  const { session: phone, asked, clock } = session((_, count) => (count === 2 ? new NoAnswer('background') : tokens(count)));
  await phone.current();
  clock.pass(15 * 60_000);
  assert.equal(await phone.current(), 'a3');
  assert.deepEqual(asked.slice(1).map((request) => bodyOf(request)), [{ refreshToken: 'r1' }, { refreshToken: 'r1' }]);
});

test('a session that was ended begins again by a new code', async () => {
  const { session: phone, asked } = session((request, count) =>
    request.url.endsWith('/refresh') ? json(403, { code: 'wechat.signInAgain', status: 403 }) : tokens(count),
  );
  await phone.current();
  assert.equal(await phone.renew('a1'), 'a3');
  assert.deepEqual(bodyOf(asked[2]), { code: 'code-2' });
});

test('WeChat being busy needs another code', async () => {
  const { session: phone, asked, clock } = session((_, count) =>
    count === 1 ? json(503, { code: 'wechat.unavailable', status: 503, retryAfter: 5 }) : tokens(1),
  );
  await phone.current();
  assert.deepEqual(asked.map((request) => bodyOf(request)), [{ code: 'code-1' }, { code: 'code-2' }]);
  assert.ok((clock.pauses[0] ?? 0) >= 5000);
});

test('who is not bound gets the ticket to show', async () => {
  const { session: phone } = session(() =>
    json(409, { status: 409, code: 'wechat.notBound', detail: '尚未绑定', bindingTicket: 'slt_1', expiresIn: 600 }),
  );
  await assert.rejects(phone.current(), (failure: BindingNeeded) => failure.ticket === 'slt_1' && failure.code === 'wechat.notBound');
});

test('who signs out has no tokens left, here and there', async () => {
  const { session: phone, asked, storage } = session((request) =>
    request.url.endsWith('/revoke') ? { status: 204, headers: {}, body: '' } : tokens(1),
  );
  await phone.current();
  await phone.signOut();
  assert.deepEqual(bodyOf(asked[1]), { refreshToken: 'r1' });
  assert.deepEqual(storage.keys(), []);
});
