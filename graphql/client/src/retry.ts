/** How often, and after which pauses, a request is sent again. */
export interface RetryPolicy {
  /** All attempts, the first one included. */
  readonly attempts: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 4, firstPauseMs: 500, longestPauseMs: 20_000 };

/**
 * The pause before the next attempt: anything between nothing and a bound that doubles, so that phones that failed together do not
 * come back together; never less than what the service asked for.
 *
 * @param attempt how many have failed, from 1
 */
export function pauseMs(policy: RetryPolicy, attempt: number, asked: number | undefined, random: () => number): number {
  const bound = Math.min(policy.longestPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
  return (asked ?? 0) + Math.round(random() * bound);
}

/** What `Retry-After` says, in milliseconds: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
