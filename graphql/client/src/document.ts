/** A file of graphql/operations, which the service runs by its id: the SHA-256 of its text, in hexadecimal digits. */
export interface TrustedDocument<Data, Variables> {
  readonly id: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Whether its input takes an idempotency key: then it may be sent again when the answer was lost. */
  readonly idempotent: boolean;
  /** Never there; it carries the types. */
  readonly shape?: (variables: Variables) => Data;
}

// any: a registry holds documents of all shapes
export type AnyDocument = TrustedDocument<any, any>;
