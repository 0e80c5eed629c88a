import { Refusal, type RefusalKind, type RefusalParams } from '../kernel/errors.js';
import { WORKBOOK_FAULTS, WorkbookRefusal, type WorkbookFault } from './workbook.js';

/** What the parent hands to a child: the module to run, as a file URL, and what to run it on. */
export interface ChildOrder {
  readonly module: string;
  readonly payload: unknown;
}

/** What a child says: progress as often as it likes, then one of the other three. */
export type ChildMessage =
  | { readonly type: 'message'; readonly message: unknown }
  | { readonly type: 'result'; readonly result: unknown }
  | {
      readonly type: 'refusal';
      readonly kind: RefusalKind;
      readonly code: string;
      readonly params: RefusalParams;
      readonly message: string;
    }
  | { readonly type: 'failure'; readonly message: string };

/** The refusal that a child met, made again on this side; its class says as much as before. */
export function refusalOf(message: Extract<ChildMessage, { type: 'refusal' }>): Refusal {
  if (isFault(message.code)) return new WorkbookRefusal(message.code, message.params);
  return new Refusal(message.kind, message.code, message.params, message.message);
}

const isFault = (code: string): code is WorkbookFault => code in WORKBOOK_FAULTS;
