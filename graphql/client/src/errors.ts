import { retryAfterMs } from './retry.js';
import type { HttpResponse } from './transport.js';

/** What the service refused, or where it failed. */
export class ApiError extends Error {
  constructor(
    /** Stable, the same over both protocols: `access.forbidden`, `version.stale`, … */
    readonly code: string,
    message: string,
    /** The HTTP status, or what the body says that it is. */
    readonly status: number,
    /** Whether the same request may do later. */
    readonly isPassing: boolean,
    readonly retryAfterMs?: number,
    /** The whole body, where it was JSON. */
    readonly body?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The body of an answer; throws {@link ApiError} where the status, or the body itself, says that it is a failure. */
export function readBody(answer: HttpResponse, nowMs: number): Record<string, unknown> {
  const body = parsed(answer.body);
  const told = body !== null && isProblem(body) ? Number(body['status']) : 0;
  const status = answer.status >= 400 ? answer.status : Math.max(answer.status, told);
  if (status >= 400 || body === null) throw failure(status, answer, body, nowMs);
  return body;
}

function failure(status: number, answer: HttpResponse, body: Record<string, unknown> | null, nowMs: number): ApiError {
  const first = firstError(body);
  const code = text(body?.['code']) ?? text(first?.extensions?.code) ?? `http.${status}`;
  const message = text(body?.['detail']) ?? text(first?.message) ?? `HTTP ${status}`;
  const inBody = typeof body?.['retryAfter'] === 'number' ? body['retryAfter'] * 1000 : undefined;
  const asked = inBody ?? retryAfterMs(answer.headers['retry-after'], nowMs);
  const passing = status === 429 || status >= 500 || body === null;
  return new ApiError(code, message, status, passing, asked, body ?? undefined);
}

export interface GraphQlError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: { readonly code?: unknown };
}

export function firstError(body: Readonly<Record<string, unknown>> | null): GraphQlError | undefined {
  const errors = body?.['errors'];
  return Array.isArray(errors) ? (errors[0] as GraphQlError | undefined) : undefined;
}

function isProblem(body: Readonly<Record<string, unknown>>): boolean {
  return typeof body['status'] === 'number' && typeof body['code'] === 'string';
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
