/** How something stands: well, to be looked at, badly, or nothing to say. */
export type VerdictKind = 'good' | 'warning' | 'bad' | 'quiet';
