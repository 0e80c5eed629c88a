import type { Instant } from '../kernel/clock.js';

/** One thing that an office decides about the program itself: its key, and how its value is read. */
export interface SettingKind<Value> {
  readonly key: string;
  /** What holds until somebody decides otherwise. */
  readonly initial: Value;
  /** Reads a stored value, which an older version of the program may have written. */
  read(stored: unknown): Value;
}

/** A setting as it stands. */
export interface SettingView<Value> {
  readonly value: Value;
  /** 0 until somebody decides; the client sends it back with a change. */
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
}
