import { ApiError } from './errors.js';
import type { KeyValueStorage } from './storage.js';

/** A thing that has changed, or is not there any more for this caller. */
export interface Change {
  readonly cursor: string;
  /** The kind of thing, as the schema calls its type: `Duty`, `Report`, … */
  readonly type: string;
  readonly id: string;
  readonly deleted: boolean;
  /** The thing as it is now; null where it was deleted. */
  readonly node: unknown;
}

/** What `changesSince` answers. */
export interface ChangesPage {
  readonly changes: readonly Change[];
  /** Where to go on. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** Asks for what changed since then; null asks for all that the caller may see. */
export type ChangesSource = (cursor: string | null, first: number) => Promise<ChangesPage>;

export interface SyncOptions {
  readonly source: ChangesSource;
  readonly storage: KeyValueStorage;
  readonly pageSize?: number;
  /** Refusals after which everything is asked for anew: what the caller may see has changed, or the database is another one. */
  readonly beginAnewOn?: readonly string[];
}

/** The source that a document is: `changesSource((variables) => client.run(documents.ChangesSince, variables))`. */
export function changesSource(
  run: (variables: { cursor: string | null; first: number }) => Promise<{ changesSince: ChangesPage }>,
): ChangesSource {
  return async (cursor, first) => (await run({ cursor, first })).changesSince;
}

const THINGS = 'sunledger.thing.';
const CURSOR = 'sunledger.cursor';

/** A copy on the phone of what its owner may see, brought up to date by what has changed. */
export class DeltaSync {
  private running: Promise<number> | undefined;

  constructor(private readonly options: SyncOptions) {}

  /** How many changes were taken over. Whoever calls it while it runs waits for the same end. */
  pull(): Promise<number> {
    this.running ??= this.pullAll().finally(() => (this.running = undefined));
    return this.running;
  }

  get<T>(type: string, id: string): T | null {
    return JSON.parse(this.options.storage.get(`${THINGS}${type}.${id}`) ?? 'null') as T | null;
  }

  all<T>(type: string): T[] {
    const prefix = `${THINGS}${type}.`;
    return this.options.storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .sort()
      .map((key) => JSON.parse(this.options.storage.get(key) ?? 'null') as T);
  }

  /** Forgets everything, as on sign-out. */
  clear(): void {
    this.options.storage.remove(CURSOR);
    for (const key of this.options.storage.keys()) {
      if (key.startsWith(THINGS)) this.options.storage.remove(key);
    }
  }

  private async pullAll(): Promise<number> {
    try {
      return await this.pullFrom(this.options.storage.get(CURSOR));
    } catch (failure) {
      if (!(failure instanceof ApiError) || !(this.options.beginAnewOn ?? ['feed.reset']).includes(failure.code)) throw failure;
      this.clear();
      return this.pullFrom(null);
    }
  }

  private async pullFrom(from: string | null): Promise<number> {
    let cursor = from;
    for (let taken = 0; ; ) {
      const page = await this.options.source(cursor, this.options.pageSize ?? 100);
      page.changes.forEach((change) => this.take(change));
      taken += page.changes.length;
      // after the page: an app that is killed before takes the page over once more, which changes nothing
      this.options.storage.set(CURSOR, page.cursor);
      cursor = page.cursor;
      if (!page.hasMore) return taken;
    }
  }

  private take(change: Change): void {
    const key = `${THINGS}${change.type}.${change.id}`;
    if (change.deleted || change.node === null) this.options.storage.remove(key);
    else this.options.storage.set(key, JSON.stringify(change.node));
  }
}
