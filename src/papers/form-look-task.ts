import { lookAtForm } from './form-look.js';
import type { FormSheetView } from './form.js';

/** Looks at a form in the child process. Throws like `lookAtForm`. */
export const run = ({ path }: { readonly path: string }): Promise<FormSheetView[]> => lookAtForm(path);
