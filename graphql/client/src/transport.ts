/** A request as both platforms can send it; there is no PATCH in a mini-program. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

/** Any answer of the service, whatever its status; header names in small letters. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request; rejects with {@link NoAnswer} where nothing came back. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;

/** Nothing came back: the service may have done what was asked, or not. */
export class NoAnswer extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoAnswer';
  }
}

/** For browsers. */
export function fetchTransport(send: typeof fetch = fetch): Transport {
  return async (request) => {
    const cancel = new AbortController();
    const timer = setTimeout(() => cancel.abort(), request.timeoutMs);
    try {
      const answer = await send(request.url, {
        method: request.method,
        headers: request.headers,
        signal: cancel.signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const headers: Record<string, string> = {};
      answer.headers.forEach((value, name) => (headers[name.toLowerCase()] = value));
      return { status: answer.status, headers, body: await answer.text() };
    } catch (failure) {
      throw new NoAnswer(String(failure));
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What of the mini-program's `wx` this client needs. */
export interface Wx {
  request(options: {
    url: string;
    method: 'GET' | 'POST';
    header: Record<string, string>;
    data?: string;
    dataType: string;
    responseType: 'text';
    timeout: number;
    success(answer: { statusCode: number; header: Record<string, string>; data: unknown }): void;
    fail(failure: { errMsg: string }): void;
  }): unknown;
  login(options: { success(answer: { code: string }): void; fail(failure: { errMsg: string }): void }): void;
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: unknown): void;
  removeStorageSync(key: string): void;
  getStorageInfoSync(): { keys: string[] };
}

/** For mini-programs. `success` fires for any status, so the status is looked at later, and the body too. */
export function wxTransport(wx: Pick<Wx, 'request'>): Transport {
  return (request) =>
    new Promise((resolve, reject) => {
      wx.request({
        url: request.url,
        method: request.method,
        header: { ...request.headers },
        ...(request.body === undefined ? {} : { data: request.body }),
        dataType: 'text',
        responseType: 'text',
        timeout: request.timeoutMs,
        success(answer) {
          const headers: Record<string, string> = {};
          for (const name of Object.keys(answer.header)) headers[name.toLowerCase()] = String(answer.header[name]);
          const body = typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data);
          resolve({ status: answer.statusCode, headers, body });
        },
        fail: (failure) => reject(new NoAnswer(failure.errMsg)),
      });
    });
}

/** A code of `wx.login`: it works once, for five minutes. */
export function wxLogin(wx: Pick<Wx, 'login'>): () => Promise<string> {
  return () =>
    new Promise((resolve, reject) => {
      wx.login({
        success: (answer) => resolve(answer.code),
        fail: (failure) => reject(new NoAnswer(failure.errMsg)),
      });
    });
}
