import type { Clock } from '../src/client.js';
import type { HttpRequest, HttpResponse, Transport, Wx } from '../src/transport.js';

/** Time that passes only in pauses, and no chance. */
export class TestClock implements Clock {
  readonly pauses: number[] = [];
  constructor(private time = 1_800_000_000_000, private readonly chance = 0.5) {}
  now(): number {
    return this.time++;
  }
  pause(ms: number): Promise<void> {
    this.pauses.push(ms);
    this.time += ms;
    return Promise.resolve();
  }
  random(): number {
    return this.chance;
  }
  pass(ms: number): void {
    this.time += ms;
  }
}

export type Answering = (request: HttpRequest, count: number) => HttpResponse | Error | Promise<HttpResponse | Error>;

/** A transport that answers what a test says, and remembers what it was asked. */
export function scripted(answer: Answering): { transport: Transport; asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  return {
    asked,
    transport: async (request) => {
      asked.push(request);
      const said = await answer(request, asked.length);
      if (said instanceof Error) throw said;
      return said;
    },
  };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: JSON.stringify(body) };
}

export function bodyOf(request: HttpRequest | undefined): { documentId?: string; query?: string; variables?: any } {
  return JSON.parse(request?.body ?? '{}');
}

/** A `wx` that sends with `fetch`, and calls every answer a success as WeChat's does; at most 10 requests at once. */
export function fakeWx(codes: () => string, kept: Map<string, unknown> = new Map()): Wx {
  let running = 0;
  return {
    request(options) {
      if (running >= 10) {
        options.fail({ errMsg: 'request:fail exceed max task count' });
        return;
      }
      running++;
      fetch(options.url, {
        method: options.method,
        headers: options.header,
        ...(options.data === undefined ? {} : { body: options.data }),
      })
        .then(async (answer) => {
          const data = await answer.text();
          running--;
          options.success({ statusCode: answer.status, header: Object.fromEntries(answer.headers), data });
        })
        .catch((failure) => {
          running--;
          options.fail({ errMsg: `request:fail ${failure}` });
        });
    },
    login: (options) => options.success({ code: codes() }),
    getStorageSync: (key) => kept.get(key) ?? '',
    setStorageSync: (key, value) => void kept.set(key, value),
    removeStorageSync: (key) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  };
}
