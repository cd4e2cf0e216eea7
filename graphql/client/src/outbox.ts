import { newKey, realClock, type Clock } from './client.js';
import type { AnyDocument, TrustedDocument } from './document.js';
import { ApiError } from './errors.js';
import type { KeyValueStorage } from './storage.js';

/** What is to be done, kept until the service has acknowledged it. */
export interface Draft {
  readonly id: string;
  /** Drafts of a lane are sent in their order: a duty's id. */
  readonly lane: string;
  readonly document: string;
  readonly variables: Variables;
  /** Which fields of the input come from the answer to the draft before it, each with its path there. */
  readonly from: Readonly<Record<string, string>>;
  /** A later one of the same slot takes its place as long as it was not sent. */
  readonly slot?: string;
  /** Whether it was sent, or is being sent; the service may have done it. */
  readonly isSent: boolean;
  /** Why its lane stands still. */
  readonly refusal?: Refusal;
}

/** What the service said to a draft. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The thing as it is now at the service, where somebody else has changed it. */
  readonly present?: unknown;
}

export interface AddOptions {
  readonly from?: Readonly<Record<string, string>>;
  readonly slot?: string;
}

type Variables = Readonly<Record<string, unknown>> & { readonly input?: Readonly<Record<string, unknown>> };

interface Runner {
  run<Data, V>(document: TrustedDocument<Data, V>, variables: V): Promise<Data>;
}

export interface OutboxOptions {
  readonly client: Runner;
  readonly storage: KeyValueStorage;
  /** All documents that drafts may be of: what `generated/documents` exports. */
  readonly documents: Readonly<Record<string, AnyDocument>>;
  /** Called when something changed, so that a page can show it. */
  readonly changed?: () => void;
  readonly clock?: Clock;
}

const PREFIX = 'sunledger.outbox.';

/**
 * Drafts that survive a killed app: each is in the storage, with its idempotency key, before it is sent, and leaves it after the
 * service has acknowledged it and what follows from the answer is in the storage. So a draft is sent at least once, and done once.
 */
export class Outbox {
  private readonly running = new Map<string, Promise<void>>();
  private readonly clock: Clock;

  constructor(private readonly options: OutboxOptions) {
    this.clock = options.clock ?? realClock;
  }

  /** Keeps a draft; {@link resume} sends it. */
  add<V>(lane: string, document: TrustedDocument<unknown, V>, variables: V, options: AddOptions = {}): Draft {
    const before = this.drafts().filter((draft) => draft.lane === lane);
    const replaced = before.find((draft) => options.slot !== undefined && draft.slot === options.slot && !draft.isSent);
    const follows = replaced === undefined ? before.length > 0 : before.indexOf(replaced) > 0;
    const draft: Draft = {
      id: replaced?.id ?? this.nextId(),
      lane,
      document: document.name,
      variables: this.keyed(variables as Variables, document),
      from: follows ? (options.from ?? {}) : {},
      ...(options.slot === undefined ? {} : { slot: options.slot }),
      isSent: false,
    };
    this.write(draft);
    return draft;
  }

  /** All of them, the oldest first. */
  drafts(): Draft[] {
    return this.options.storage
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .sort()
      .map((key) => JSON.parse(this.options.storage.get(key) ?? 'null') as Draft | null)
      .filter((draft): draft is Draft => draft !== null);
  }

  /** Those that wait for a person. */
  refused(): Draft[] {
    return this.drafts().filter((draft) => draft.refusal !== undefined);
  }

  /** Sends what can be sent; to be called at the start, when the network is back, and after an `add`. */
  async resume(): Promise<void> {
    const lanes = [...new Set(this.drafts().map((draft) => draft.lane))];
    await Promise.all(lanes.map((lane) => this.runLane(lane)));
  }

  /** Gives a draft up; those behind it in its lane go on. */
  discard(id: string): void {
    this.options.storage.remove(PREFIX + id);
    this.options.changed?.();
  }

  /** Sends a refused draft with other variables, as a new command: the version of the present state among them. */
  revise(id: string, variables: Readonly<Record<string, unknown>>): void {
    const draft = this.read(id);
    const { refusal: _settled, ...rest } = draft;
    const document = this.documentOf(draft);
    const bare = { ...variables, input: { ...(variables['input'] as object), idempotencyKey: null } };
    const said = document === undefined ? variables : this.keyed(bare, document);
    this.write({ ...rest, variables: said, from: {}, isSent: false });
  }

  private runLane(lane: string): Promise<void> {
    const running = this.running.get(lane);
    if (running !== undefined) return running.then(() => this.runLane(lane));
    const run = this.sendAll(lane).finally(() => this.running.delete(lane));
    this.running.set(lane, run);
    return run;
  }

  private async sendAll(lane: string): Promise<void> {
    for (;;) {
      const [draft] = this.drafts().filter((other) => other.lane === lane);
      if (draft === undefined || draft.refusal !== undefined || !(await this.sendOne(draft))) return;
    }
  }

  /** Whether the lane goes on. */
  private async sendOne(draft: Draft): Promise<boolean> {
    const document = this.documentOf(draft);
    if (document === undefined) return this.refuse(draft, { code: 'client.unknownDocument', message: draft.document });
    this.write({ ...draft, isSent: true });
    try {
      const data = (await this.options.client.run(document, draft.variables)) as Record<string, unknown>;
      const refusal = refusalOf(data);
      return refusal === undefined ? this.done(draft, data) : this.refuse(draft, refusal);
    } catch (failure) {
      const settled = failure instanceof ApiError && !failure.isPassing && failure.status !== 401;
      return settled ? this.refuse(draft, { code: failure.code, message: failure.message }) : false;
    }
  }

  private done(draft: Draft, data: Record<string, unknown>): boolean {
    const next = this.drafts().filter((other) => other.lane === draft.lane)[1];
    if (next !== undefined && Object.keys(next.from).length > 0) {
      const taken = Object.entries(next.from).map(([field, path]) => [field, at(data, path)]);
      const input = { ...next.variables.input, ...(Object.fromEntries(taken) as object) };
      this.write({ ...next, variables: { ...next.variables, input }, from: {} });
    }
    this.discard(draft.id);
    return true;
  }

  private refuse(draft: Draft, refusal: Refusal): boolean {
    this.write({ ...draft, isSent: true, refusal });
    return false;
  }

  private keyed(variables: Variables, document: AnyDocument): Variables {
    if (!document.idempotent || variables.input?.['idempotencyKey']) return variables;
    return { ...variables, input: { ...variables.input, idempotencyKey: newKey(this.clock) } };
  }

  private documentOf(draft: Draft): AnyDocument | undefined {
    return this.options.documents[draft.document];
  }

  private read(id: string): Draft {
    const text = this.options.storage.get(PREFIX + id);
    if (text === null) throw new Error(`no draft ${id}`);
    return JSON.parse(text) as Draft;
  }

  private write(draft: Draft): void {
    this.options.storage.set(PREFIX + draft.id, JSON.stringify(draft));
    this.options.changed?.();
  }

  // by time, and behind the last one although the phone's clock may have been set back
  private nextId(): string {
    const last = this.drafts().slice(-1)[0]?.id.split('-')[0];
    const number = Math.max(this.clock.now(), last === undefined ? 0 : parseInt(last, 36) + 1);
    return `${number.toString(36).padStart(9, '0')}-${newKey(this.clock).slice(-6)}`;
  }
}

/** What a mutation's payload refuses; with the present state where it has one. */
function refusalOf(data: Readonly<Record<string, unknown>>): Refusal | undefined {
  for (const payload of Object.values(data)) {
    const { userErrors, ...things } = payload as { userErrors?: Array<{ code: string; message: string }> };
    const first = userErrors?.[0];
    if (first !== undefined) {
      const present = Object.values(things).find((thing) => thing !== null);
      return { code: first.code, message: first.message, ...(present === undefined ? {} : { present }) };
    }
  }
  return undefined;
}

function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, step) => (found as Record<string, unknown> | null)?.[step], data);
}
