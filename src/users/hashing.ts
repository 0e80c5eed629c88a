/** What the process that computes password hashes is told; `key` comes back with the answer. */
export interface HashingOrder {
  readonly key: number;
  readonly password: string;
  /** A hash to verify the password against; null asks for a new hash. */
  readonly known: string | null;
}

/** What it answers: the hash, whether the password is right, or what went wrong. */
export type HashingAnswer = { readonly key: number } & (
  | { readonly hash: string }
  | { readonly right: boolean }
  | { readonly failure: string }
);
