import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { filledForm, type SheetFillings } from './form-writing.js';

/** Which form is written where. */
export interface FormWritingOrder {
  readonly source: string;
  readonly target: string;
  readonly fillings: readonly SheetFillings[];
}

/** Writes a filled form in the child process; answers the SHA-256 of its bytes. Throws like `filledForm`. */
export async function run({ source, target, fillings }: FormWritingOrder): Promise<string> {
  const bytes = await filledForm(source, fillings);
  writeFileSync(target, bytes);
  return createHash('sha256').update(bytes).digest('hex');
}
