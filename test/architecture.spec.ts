import ts from 'typescript';
import { lineOf, nodesOf, SOURCES, type SourceFile, type SourceImport } from './support/house.js';

/** Floors of the house; imports go to lower floors only, and within a room as its files like. */
const FLOORS: Readonly<Record<string, number>> = {
  kernel: 0,
  storage: 1,
  workbooks: 1,
  access: 2,
  history: 3,
  settings: 4,
  jobs: 4,
  attachments: 4,
  villages: 4,
  registers: 4,
  users: 5,
  campaigns: 5,
  assets: 5,
  funds: 5,
  'claims-debts': 5,
  contracts: 6,
  cases: 6,
  stages: 7,
  tips: 7,
  notices: 7,
  rectification: 7,
  discipline: 7,
  rollups: 8,
  'red-flags': 9,
  'report-check': 9,
  desks: 9,
  exchange: 10,
  papers: 11,
  returns: 12,
  upkeep: 13,
};

/** Files and folders above the house: what starts it, and the shell. */
const ABOVE = ['', 'cli'];

const FILE_LINES_MAX = 250;
const SERVICE_LINES_MAX = 200;
const FUNCTION_LINES_MAX = 70;
const DEPENDENCIES_MAX = 5;

/** What a pure file may take from Node all the same, and why. */
const PURE_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // Identities need randomness, which the browser and Node offer under different names.
  'kernel/ids.ts': ['node:crypto'],
};

/** What entities may take from TypeORM: decorators, and no way to ask or write. */
const ENTITY_DECORATORS = new Set([
  'Check',
  'Column',
  'Entity',
  'ForeignKey',
  'Index',
  'PrimaryColumn',
  'Unique',
]);

/** Packages that one room keeps to itself. */
const OWNED_PACKAGES: Readonly<Record<string, string>> = {
  exceljs: 'workbooks',
  hucre: 'workbooks',
  'better-sqlite3': 'storage',
  'better-sqlite3-napi': 'storage',
  pg: 'storage',
};

const server = SOURCES.filter((file) => file.room !== 'web');
const rooms = server.filter((file) => !ABOVE.includes(file.room));
const byPath = new Map(SOURCES.map((file) => [file.path, file]));

/** A vocabulary carries the bare name of a noun that has other files: `case.ts` beside `case.entity.ts`. */
const isVocabulary = (file: SourceFile): boolean =>
  file.kind === '' &&
  !['storage', 'workbooks'].includes(file.room) &&
  rooms.some((other) => other.kind !== '' && other.path.startsWith(`${file.path.replace(/\.ts$/, '')}.`));

const isPureByName = (file: SourceFile): boolean =>
  file.room === 'kernel' || ['rules', 'sheet'].includes(file.kind) || isVocabulary(file);

const where = (file: SourceFile, node: ts.Node): string => `${file.path}:${lineOf(file, node)}`;

const edges = (files: readonly SourceFile[]): { file: SourceFile; target: SourceImport }[] =>
  files.flatMap((file) => file.imports.map((target) => ({ file, target })));

const roomOfPath = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

describe('the house', () => {
  it('has only rooms that the design knows', () => {
    const unknown = rooms.filter((file) => FLOORS[file.room] === undefined).map((file) => file.path);
    expect(unknown).toEqual([]);
  });

  it('imports from lower floors only, never from the same floor', () => {
    const wrong = edges(rooms)
      .filter(({ file, target }) => {
        const other = roomOfPath(target.target);
        if (!target.ours || other === file.room) return false;
        return !((FLOORS[other] ?? Infinity) < (FLOORS[file.room] ?? -1));
      })
      .map(({ file, target }) => `${file.path} -> ${target.target}`);
    expect(wrong).toEqual([]);
  });

  it('uses another room by its service and vocabulary, not by its tables, queries or routes', () => {
    const inner = ['entity', 'store', 'controller', 'dto', 'sql'];
    const readsAnyTable = ['rollups', 'red-flags'];
    const wrong = edges(rooms)
      .filter(({ file, target }) => {
        const other = byPath.get(target.target);
        if (other === undefined || other.room === file.room || readsAnyTable.includes(file.room))
          return false;
        // What a list is asked is asked again by what prints or exports it: that shape stands once.
        if (other.kind === 'dto' && ['dto', 'controller'].includes(file.kind)) return false;
        return inner.includes(other.kind);
      })
      .map(({ file, target }) => `${file.path} -> ${target.target}`);
    expect(wrong).toEqual([]);
  });

  it('keeps kernel, vocabularies, rules and sheets pure, through everything that they run', () => {
    const impure = new Map<string, string>();
    const visit = (file: SourceFile, trail: readonly string[], root: string): void => {
      if (trail.includes(file.path)) return;
      for (const target of file.imports) {
        if (target.typeOnly) continue;
        const next = byPath.get(target.target);
        if (target.ours && next !== undefined) visit(next, [...trail, file.path], root);
        else if (!(PURE_EXCEPTIONS[file.path] ?? []).includes(target.target)) {
          impure.set(root, [...trail, file.path, target.target].join(' -> '));
        }
      }
    };
    for (const file of rooms.filter(isPureByName)) visit(file, [], file.path);
    expect([...impure.values()]).toEqual([]);
  });

  it('decides in rules without waiting for anything', () => {
    const waiting = rooms
      .filter((file) => ['rules', 'sheet'].includes(file.kind))
      .flatMap((file) => [...nodesOf(file)].filter(isWaiting).map((node) => where(file, node)));
    expect(waiting).toEqual([]);
  });

  it('shows the client only the kernel, the permissions and vocabularies', () => {
    const wrong = edges(SOURCES.filter((file) => file.room === 'web'))
      .filter(({ target }) => {
        const other = byPath.get(target.target);
        if (!target.ours || other === undefined || other.room === 'web') return false;
        return !isClientSafe(other);
      })
      .map(({ file, target }) => `${file.path} -> ${target.target}`);
    expect(wrong).toEqual([]);
  });

  it('knows each engine and each workbook package in one room', () => {
    const wrong = edges(server)
      .filter(({ file, target }) => {
        const owner = OWNED_PACKAGES[target.target.split('/')[0] ?? ''];
        return owner !== undefined && owner !== file.room;
      })
      .map(({ file, target }) => `${file.path} -> ${target.target}`);
    expect(wrong).toEqual([]);
  });

  it('leaves TypeORM to storage, but for the decorators of entities', () => {
    const wrong = edges(server)
      .filter(({ file, target }) => {
        if (target.target !== 'typeorm' || file.room === 'storage') return false;
        return file.kind !== 'entity' || target.names.some((name) => !ENTITY_DECORATORS.has(name));
      })
      .map(({ file, target }) => `${file.path} takes ${target.names.join(', ')}`);
    expect(wrong).toEqual([]);
  });

  it('lets routes talk to services alone, and keeps HTTP out of everything below them', () => {
    const wrong = edges(rooms).filter(({ file, target }) => {
      const other = byPath.get(target.target);
      const isHttp = target.target.startsWith('fastify') || target.target.startsWith('@fastify/');
      if (isHttp && !target.typeOnly) return true;
      return file.kind === 'controller' && (other?.kind === 'store' || other?.kind === 'entity');
    });
    expect(wrong.map(({ file, target }) => `${file.path} -> ${target.target}`)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: SourceFile, trail: readonly string[]): void => {
      if (trail.includes(file.path)) {
        circles.push([...trail.slice(trail.indexOf(file.path)), file.path].join(' -> '));
        return;
      }
      if (done.has(file.path)) return;
      done.add(file.path);
      for (const target of file.imports.filter((one) => one.ours && !one.typeOnly)) {
        const next = byPath.get(target.target);
        if (next !== undefined) walk(next, [...trail, file.path]);
      }
    };
    for (const file of SOURCES) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('one way to write', () => {
  it('has no transaction, repository or query builder outside storage', () => {
    const found = grep(
      server.filter((file) => file.room !== 'storage'),
      /\.(transaction|save|getRepository|createQueryBuilder|createQueryRunner)\(/,
    );
    expect(found).toEqual([]);
  });

  it('says in storage alone what one engine understands and the other does not', () => {
    const found = grep(
      server.filter((file) => file.room !== 'storage'),
      /['"`\s](PRAGMA|strftime\(|julianday\(|json_extract\(|ILIKE|GLOB|VACUUM|INSERT OR|MATCH \?|::(int|text|bigint))/,
    );
    expect(found).toEqual([]);
  });

  it('never loads a workbook whole', () => {
    expect(grep(server, /xlsx\.(load|readFile|read)\(/)).toEqual([]);
  });
});

describe('the files', () => {
  it(`are not longer than ${FILE_LINES_MAX} lines, services ${SERVICE_LINES_MAX}`, () => {
    const long = SOURCES.filter((file) => !file.path.startsWith('storage/migrations/'))
      .filter((file) => file.lines > (file.kind === 'service' ? SERVICE_LINES_MAX : FILE_LINES_MAX))
      .map((file) => `${file.path}: ${file.lines}`);
    expect(long).toEqual([]);
  });

  it(`have no function longer than ${FUNCTION_LINES_MAX} lines`, () => {
    const long = SOURCES.filter((file) => !file.path.startsWith('storage/migrations/')).flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
        .map((node) => ({ node, lines: node.getText(file.tree).split('\n').length }))
        .filter(({ lines }) => lines > FUNCTION_LINES_MAX)
        .map(({ node, lines }) => `${where(file, node)}: ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it(`have no class that needs more than ${DEPENDENCIES_MAX} others`, () => {
    const many = server.flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => ts.isConstructorDeclaration(node) && isInjected(node))
        .filter((node) => ts.isConstructorDeclaration(node) && node.parameters.length > DEPENDENCIES_MAX)
        .map((node) => where(file, node)),
    );
    expect(many).toEqual([]);
  });

  it('are not barrels, have no default export and no name that says nothing', () => {
    const wrong = SOURCES.filter((file) => {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      if (/^(index|utils?|helpers?|common|base|misc)\.tsx?$/.test(name)) return true;
      if (file.imports.some((target) => target.reexport)) return true;
      return /^export default/m.test(file.text) && !name.endsWith('.config.ts');
    }).map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it('silence no tool and leave nothing to be done', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|prettier-ignore/;
    const undone = /\b(TODO|FIXME|XXX)\b/;
    expect(grep(SOURCES, silenced)).toEqual([]);
    expect(grep(SOURCES, undone)).toEqual([]);
    expect(grep(SOURCES, /forwardRef\(/)).toEqual([]);
  });

  it('have no any, and no way round a type by unknown', () => {
    const wrong = SOURCES.flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => {
          if (node.kind === ts.SyntaxKind.AnyKeyword) return true;
          return (
            ts.isAsExpression(node) &&
            ts.isAsExpression(node.expression) &&
            node.expression.type.kind === ts.SyntaxKind.UnknownKeyword
          );
        })
        .map((node) => where(file, node)),
    );
    expect(wrong).toEqual([]);
  });

  it('import a class that Nest injects as a value, never as a type', () => {
    const wrong = server.flatMap((file) => {
      const typeNames = typeOnlyNames(file);
      return [...nodesOf(file)]
        .filter(
          (node): node is ts.ConstructorDeclaration => ts.isConstructorDeclaration(node) && isInjected(node),
        )
        .flatMap((constructor) => [...constructor.parameters])
        .filter((parameter) => !(ts.getDecorators(parameter) ?? []).some(isInject))
        .filter((parameter) => typeNames.has(parameter.type?.getText(file.tree) ?? ''))
        .map((parameter) => where(file, parameter));
    });
    expect(wrong).toEqual([]);
  });

  it('say of everything that they export what it is', () => {
    const silent = server
      .filter((file) => !file.path.startsWith('storage/migrations/'))
      .flatMap((file) =>
        file.tree.statements
          .filter((node, index, all) => {
            if (!isExported(node) || !needsWords(node) || hasWords(node, file)) return false;
            return !continuesList(node, all[index - 1], file);
          })
          .map((node) => where(file, node)),
      );
    expect(silent).toEqual([]);
  });
});

const isWaiting = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword));

/** Whether the client may import a file: it is pure, and no part of what only the server does. */
const isClientSafe = (file: SourceFile): boolean =>
  file.room === 'kernel' ||
  ['access/permission.ts', 'workbooks/workbook.ts'].includes(file.path) ||
  (file.kind === '' && runsAnywhere(file));

const runsAnywhere = (file: SourceFile, trail: readonly string[] = []): boolean =>
  !['storage', 'workbooks', '', 'cli'].includes(file.room) &&
  file.imports.every((target) => {
    if (target.typeOnly || trail.includes(target.target)) return true;
    const next = byPath.get(target.target);
    return target.ours && next !== undefined && runsAnywhere(next, [...trail, file.path]);
  });

const isInject = (decorator: ts.Decorator): boolean => decorator.getText().startsWith('@Inject(');

/** The constructor of a class that carries a decorator: Nest makes it. */
const isInjected = (node: ts.ConstructorDeclaration): boolean =>
  (ts.getDecorators(classOf(node)) ?? []).length > 0;

const classOf = (node: ts.ConstructorDeclaration): ts.ClassDeclaration => {
  if (!ts.isClassDeclaration(node.parent)) throw new Error('a constructor outside a declared class');
  return node.parent;
};

function typeOnlyNames(file: SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of file.tree.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const whole = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    for (const element of bindings.elements) if (whole || element.isTypeOnly) names.add(element.name.text);
  }
  return names;
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

/** Types that only repeat a list above them need no words of their own. */
const needsWords = (node: ts.Statement): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isVariableStatement(node);

const hasWords = (node: ts.Statement, file: SourceFile): boolean =>
  (ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []).some((range) =>
    file.text.startsWith('/**', range.pos),
  );

/** Constants one below the other share the words above the first. */
const continuesList = (node: ts.Statement, before: ts.Statement | undefined, file: SourceFile): boolean =>
  ts.isVariableStatement(node) &&
  before !== undefined &&
  ts.isVariableStatement(before) &&
  lineOf(file, node) === file.tree.getLineAndCharacterOfPosition(before.end).line + 2;

function grep(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .map((line, index) => ({ line, no: index + 1 }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, no }) => `${file.path}:${no}: ${line.trim()}`),
  );
}
