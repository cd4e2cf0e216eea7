import { realClock, type Clock, type Tokens } from './client.js';
import { ApiError, readBody } from './errors.js';
import { DEFAULT_RETRY, pauseMs, type RetryPolicy } from './retry.js';
import type { KeyValueStorage } from './storage.js';
import { NoAnswer, type Transport } from './transport.js';

/** A token that somebody else looks after: a browser that has logged in, a test. */
export function fixedToken(token: string): Tokens {
  return {
    current: () => Promise.resolve(token),
    renew: () => Promise.reject(new ApiError('access.unauthenticated', 'the token is not taken any more', 401, false)),
  };
}

/** The phone's owner has to log in through the identity provider and to show the ticket there, once. */
export class BindingNeeded extends Error {
  constructor(
    /** `wechat.notBound`, or `wechat.confirmAgain` after some months. */
    readonly code: string,
    message: string,
    readonly ticket: string,
    /** How long the ticket works, in seconds. */
    readonly expiresIn: number,
  ) {
    super(message);
    this.name = 'BindingNeeded';
  }
}

export interface SessionOptions {
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly storage: KeyValueStorage;
  /** What `wx.login` gives: `wxLogin(wx)`. */
  readonly login: () => Promise<string>;
  readonly retry?: RetryPolicy;
  readonly clock?: Clock;
}

interface Kept {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
}

const KEY = 'sunledger.session';
const EARLY_MS = 30_000;

/** A phone's sign-in. Whoever asks while tokens are renewed waits for the same ones: a refresh token works once. */
export class WechatSession implements Tokens {
  private renewing: Promise<string> | undefined;
  private readonly clock: Clock;
  private readonly retry: RetryPolicy;

  constructor(private readonly options: SessionOptions) {
    this.clock = options.clock ?? realClock;
    this.retry = options.retry ?? DEFAULT_RETRY;
  }

  async current(): Promise<string> {
    const kept = this.kept();
    return kept !== null && this.clock.now() < kept.expiresAt - EARLY_MS ? kept.accessToken : this.renewOnce();
  }

  async renew(refused: string): Promise<string> {
    const kept = this.kept();
    return kept !== null && kept.accessToken !== refused ? kept.accessToken : this.renewOnce();
  }

  /** Ends the session here and at the service. */
  async signOut(): Promise<void> {
    const kept = this.kept();
    this.options.storage.remove(KEY);
    if (kept !== null) await this.post('/revoke', { refreshToken: kept.refreshToken });
  }

  private renewOnce(): Promise<string> {
    this.renewing ??= this.renewed().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async renewed(): Promise<string> {
    const kept = this.kept();
    if (kept === null) return this.signIn();
    try {
      return this.keep(await this.post('/refresh', { refreshToken: kept.refreshToken }));
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status !== 403) throw failure;
      this.options.storage.remove(KEY);
      return this.signIn();
    }
  }

  private async signIn(): Promise<string> {
    try {
      return this.keep(await this.again(() => this.signInOnce()));
    } catch (failure) {
      const ticket = failure instanceof ApiError ? failure.body?.['bindingTicket'] : undefined;
      if (failure instanceof ApiError && typeof ticket === 'string') {
        throw new BindingNeeded(failure.code, failure.message, ticket, Number(failure.body?.['expiresIn']));
      }
      throw failure;
    }
  }

  // each attempt needs a code of its own
  private async signInOnce(): Promise<Record<string, unknown>> {
    return this.postOnce('', { code: await this.options.login() });
  }

  // a refresh may be repeated: the service gives the same answer again for two minutes
  private post(path: string, body: unknown): Promise<Record<string, unknown>> {
    return this.again(() => this.postOnce(path, body));
  }

  private async again<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await act();
      } catch (failure) {
        const passing = failure instanceof NoAnswer || (failure instanceof ApiError && failure.isPassing);
        if (!passing || attempt >= this.retry.attempts) throw failure;
        const asked = failure instanceof ApiError ? failure.retryAfterMs : undefined;
        await this.clock.pause(pauseMs(this.retry, attempt, asked, () => this.clock.random()));
      }
    }
  }

  private async postOnce(path: string, body: unknown): Promise<Record<string, unknown>> {
    const answer = await this.options.transport({
      method: 'POST',
      url: `${this.options.baseUrl}/api/v1/wechat/sessions${path}`,
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'zh' },
      body: JSON.stringify(body),
      timeoutMs: 60_000,
    });
    return answer.status === 204 ? {} : readBody(answer, this.clock.now());
  }

  private keep(tokens: Record<string, unknown>): string {
    const kept: Kept = {
      accessToken: String(tokens['accessToken']),
      refreshToken: String(tokens['refreshToken']),
      expiresAt: this.clock.now() + Number(tokens['expiresIn']) * 1000,
    };
    this.options.storage.set(KEY, JSON.stringify(kept));
    return kept.accessToken;
  }

  private kept(): Kept | null {
    const text = this.options.storage.get(KEY);
    return text === null ? null : (JSON.parse(text) as Kept);
  }
}
