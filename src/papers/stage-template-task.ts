import { readFileSync } from 'node:fs';
import { lookAtTemplate } from './stage-template-package.js';
import type { TemplateOutline } from './stage-template.js';

/** Looks at a template in the child process. Throws like `lookAtTemplate`. */
export const run = ({ path }: { readonly path: string }): Promise<TemplateOutline> =>
  lookAtTemplate(readFileSync(path));
