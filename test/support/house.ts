import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** One import of a source file. */
export interface SourceImport {
  /** Path below src/ with `.ts` for a file of ours (`cases/case.ts`), otherwise the package (`typeorm`, `node:fs`). */
  readonly target: string;
  readonly ours: boolean;
  /** Erased by the compiler: nothing of it runs. */
  readonly typeOnly: boolean;
  readonly names: readonly string[];
  /** `export … from`. */
  readonly reexport: boolean;
}

/** One file under src/, parsed. */
export interface SourceFile {
  /** Path below src/, with `/` on every system. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** First folder, or '' for a file of src/ itself. */
  readonly room: string;
  /** Between the first and the last dot of the name: `service` of `case.service.ts`, '' of `case.ts`. */
  readonly kind: string;
  readonly imports: readonly SourceImport[];
  readonly tree: ts.SourceFile;
}

function paths(folder: string): string[] {
  return readdirSync(join(SRC, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? paths(path) : [path];
  });
}

function importOf(node: ts.Statement, from: string): SourceImport | undefined {
  const isImport = ts.isImportDeclaration(node);
  if (!isImport && !ts.isExportDeclaration(node)) return undefined;
  const specifier = node.moduleSpecifier;
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return undefined;
  const clause = isImport ? node.importClause : undefined;
  const bindings = clause?.namedBindings;
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const allTypes = elements.length > 0 && elements.every((element) => element.isTypeOnly);
  const typeOnly = isImport
    ? clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (allTypes && clause?.name === undefined)
    : node.isTypeOnly;
  const ours = specifier.text.startsWith('.');
  const target = ours ? normalize(join(dirname(from), specifier.text)) : specifier.text;
  return {
    target: ours ? existing(target) : target,
    ours,
    typeOnly,
    names: elements.map((element) => element.propertyName?.text ?? element.name.text),
    reexport: !isImport,
  };
}

/** The source behind the `.js` of an import. */
function existing(target: string): string {
  const stem = target.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, target].find((path) => KNOWN.has(path)) ?? target;
}

const KNOWN = new Set(paths('.'));

/** Every TypeScript file under src/. */
export const SOURCES: readonly SourceFile[] = [...KNOWN]
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      path,
      text,
      lines: text.split('\n').length - 1,
      room: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
      kind: name.split('.').slice(1, -1).join('.'),
      imports: tree.statements.flatMap((statement) => importOf(statement, path) ?? []),
      tree,
    };
  });

/** A file under src/ by its path; throws where there is none. */
export function source(path: string): SourceFile {
  const found = SOURCES.find((file) => file.path === path);
  if (found === undefined) throw new Error(`no such file: src/${path}`);
  return found;
}

/** Every node of a file, parents first. */
export function* nodesOf(file: SourceFile): Generator<ts.Node> {
  const open: ts.Node[] = [file.tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    node.forEachChild((child) => void open.push(child));
  }
}

/** Line of a node, from 1. */
export const lineOf = (file: SourceFile, node: ts.Node): number =>
  file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
