import type { AnyDocument, TrustedDocument } from './document.js';
import { ApiError, firstError, readBody, text } from './errors.js';
import { Limiter } from './limiter.js';
import { DEFAULT_RETRY, pauseMs, type RetryPolicy } from './retry.js';
import { NoAnswer, type HttpRequest, type Transport } from './transport.js';

/** Where bearer tokens come from. */
export interface Tokens {
  current(): Promise<string>;
  /** A token in place of one that the service does not take any more. */
  renew(refused: string): Promise<string>;
}

export interface ClientOptions {
  /** Scheme, host and port, as the mini-program has whitelisted it. */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly tokens: Tokens;
  readonly retry?: RetryPolicy;
  /** WeChat sends 10 at once and refuses more. */
  readonly mostAtOnce?: number;
  readonly timeoutMs?: number;
  readonly language?: 'zh' | 'en';
  /** Send texts in place of ids, for a service in dev mode or accounts that may run free queries: `texts` of `generated/texts`. */
  readonly freeQueries?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}

/** Time and chance, so that tests need neither. */
export interface Clock {
  now(): number;
  pause(ms: number): Promise<void>;
  random(): number;
}

export const realClock: Clock = {
  now: () => Date.now(),
  pause: (ms) => new Promise((go) => setTimeout(go, ms)),
  random: () => Math.random(),
};

/** A key that no other command has. */
export function newKey(clock: Clock = realClock): string {
  const part = (): string => Math.floor(clock.random() * 2 ** 32).toString(36).padStart(7, '0');
  return `${clock.now().toString(36)}-${part()}${part()}${part()}`;
}

/** Runs trusted documents; the types of variables and data follow from the document. */
export class Client {
  private readonly limiter: Limiter;
  private readonly retry: RetryPolicy;
  private readonly clock: Clock;
  /** The last write that was acknowledged: what is read next must show it, whichever node answers. */
  private written: string | undefined;

  constructor(private readonly options: ClientOptions) {
    this.limiter = new Limiter(options.mostAtOnce ?? 10);
    this.retry = options.retry ?? DEFAULT_RETRY;
    this.clock = options.clock ?? realClock;
  }

  /**
   * What the document answers. A query is asked again when it may help; a mutation only where the service recognises it by its
   * key, which stays the same, or has said that it did nothing yet (429).
   *
   * @throws ApiError what was refused as a whole; what a mutation refuses stands in `userErrors`
   * @throws NoAnswer after the last attempt
   */
  async run<Data, Variables>(document: TrustedDocument<Data, Variables>, variables: Variables): Promise<Data> {
    const said = document.idempotent ? withKey(variables, this.clock) : variables;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once<Data>(document, said);
      } catch (failure) {
        if (attempt >= this.retry.attempts || !mayRepeat(document, failure)) throw failure;
        const asked = failure instanceof ApiError ? failure.retryAfterMs : undefined;
        await this.clock.pause(pauseMs(this.retry, attempt, asked, () => this.clock.random()));
      }
    }
  }

  private async once<Data>(document: AnyDocument, variables: unknown): Promise<Data> {
    const token = await this.options.tokens.current();
    try {
      return await this.send<Data>(document, variables, token);
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status !== 401) throw failure;
      return this.send<Data>(document, variables, await this.options.tokens.renew(token));
    }
  }

  private async send<Data>(document: AnyDocument, variables: unknown, token: string): Promise<Data> {
    const answer = await this.limiter.run(() => this.options.transport(this.request(document, variables, token)));
    const body = readBody(answer, this.clock.now());
    this.written = text((body['extensions'] as { written?: unknown } | undefined)?.written) ?? this.written;
    const error = firstError(body);
    if (error !== undefined) {
      const code = text(error.extensions?.code) ?? 'graphql.error';
      throw new ApiError(code, text(error.message) ?? code, answer.status, false, undefined, body);
    }
    return body['data'] as Data;
  }

  private request(document: AnyDocument, variables: unknown, token: string): HttpRequest {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/graphql-response+json, application/json',
      'Accept-Language': this.options.language ?? 'zh',
    };
    if (this.written !== undefined) headers['Sunledger-Read-After'] = this.written;
    const timeoutMs = this.options.timeoutMs ?? 60_000;
    const url = `${this.options.baseUrl}/graphql`;
    const free = this.options.freeQueries;
    if (free === undefined && document.kind === 'query') {
      const asked = `documentId=${document.id}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
      return { method: 'GET', url: `${url}?${asked}`, headers, timeoutMs };
    }
    headers['Content-Type'] = 'application/json';
    const body = free === undefined ? { documentId: document.id, variables } : { query: free[document.id], variables };
    return { method: 'POST', url, headers, body: JSON.stringify(body), timeoutMs };
  }
}

function mayRepeat(document: AnyDocument, failure: unknown): boolean {
  const passing = failure instanceof NoAnswer || (failure instanceof ApiError && failure.isPassing);
  const nothingDone = failure instanceof ApiError && failure.status === 429;
  return nothingDone || (passing && (document.kind === 'query' || document.idempotent));
}

function withKey<Variables>(variables: Variables, clock: Clock): Variables {
  const input = (variables as { input?: { idempotencyKey?: string | null } }).input;
  if (input === undefined || input.idempotencyKey) return variables;
  return { ...variables, input: { ...input, idempotencyKey: newKey(clock) } };
}
