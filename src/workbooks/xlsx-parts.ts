import { numberShape, type NumberShape } from './number-format.js';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN } from './xml-token.js';
import type { ZipPackage } from './zip-package.js';

/** One worksheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its XML is inside the package. */
  readonly part: string;
}

/** What the workbook says of itself before any sheet is read. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetPart[];
  /** Where the workbook's own XML is inside the package. */
  readonly workbookPart: string;
  readonly date1904: boolean;
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
}

interface Relationship {
  readonly type: string;
  readonly part: string;
  readonly external: boolean;
}

/**
 * Finds the workbook and its worksheets through the relationships, in the order of the tabs; chart sheets, dialogs
 * and whatever lies outside the package are left out. Throws `file-not-a-workbook` for other kinds of zip.
 */
export async function readOutline(zip: ZipPackage): Promise<WorkbookOutline> {
  const workbookPart = await findWorkbookPart(zip);
  const slash = workbookPart.lastIndexOf('/');
  const folder = workbookPart.slice(0, slash + 1);
  const relations = await readRelationships(
    zip,
    `${folder}_rels/${workbookPart.slice(slash + 1)}.rels`,
    folder,
  );
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await eachTag(zip, workbookPart, (scanner) => {
    if (scanner.named('workbookPr')) date1904 = isOn(scanner.attributes().get('date1904'));
    else if (scanner.named('sheet')) {
      const attributes = scanner.attributes();
      const relation = relations.get(attributes.get('id') ?? '');
      if (relation === undefined) throw new WorkbookRefusal('file-damaged', { detail: workbookPart });
      if (relation.external || relation.type !== 'worksheet') return;
      if (sheets.length === WORKBOOK_LIMITS.sheets) {
        throw new WorkbookRefusal('too-many-sheets', { limit: WORKBOOK_LIMITS.sheets });
      }
      const state = attributes.get('state') ?? 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden: state !== 'visible', part: relation.part });
    }
  });
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find(
      (relation) => relation.type === type && !relation.external && zip.has(relation.part),
    )?.part;
  return {
    sheets,
    workbookPart,
    date1904,
    stylesPart: partOf('styles'),
    stringsPart: partOf('sharedStrings'),
  };
}

/** The shape of each cell style, by its place in `cellXfs`; empty when the workbook has no styles. */
export async function readNumberShapes(
  zip: ZipPackage,
  part: string | undefined,
): Promise<readonly NumberShape[]> {
  const shapes: NumberShape[] = [];
  if (part === undefined) return shapes;
  const codes = new Map<number, string>();
  let section = '';
  const closing = (scanner: XmlScanner): void => {
    if (scanner.named(section)) section = '';
  };
  await eachTag(
    zip,
    part,
    (scanner) => {
      if (section === '' && (scanner.named('numFmts') || scanner.named('cellXfs')) && !scanner.selfClosing) {
        section = scanner.named('numFmts') ? 'numFmts' : 'cellXfs';
      } else if (section === 'numFmts' && scanner.named('numFmt')) {
        const attributes = scanner.attributes();
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      } else if (section === 'cellXfs' && scanner.named('xf')) {
        const id = Number(scanner.attributes().get('numFmtId') ?? 0);
        shapes.push(numberShape(id, codes.get(id)));
      }
    },
    closing,
  );
  return shapes;
}

async function findWorkbookPart(zip: ZipPackage): Promise<string> {
  if (zip.has('_rels/.rels')) {
    const relations = await readRelationships(zip, '_rels/.rels', '');
    for (const { type, part } of relations.values()) {
      // Word documents and presentations have an `officeDocument` as well, and .xlsb one that is not XML.
      if (
        type === 'officeDocument' &&
        /(^|\/)xl\/|workbook[^/]*\.xml$/i.test(part) &&
        part.endsWith('.xml')
      ) {
        return part;
      }
    }
  }
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new WorkbookRefusal('file-not-a-workbook');
}

async function readRelationships(
  zip: ZipPackage,
  part: string,
  folder: string,
): Promise<Map<string, Relationship>> {
  const relations = new Map<string, Relationship>();
  await eachTag(zip, part, (scanner) => {
    if (!scanner.named('Relationship')) return;
    const attributes = scanner.attributes();
    const type = attributes.get('Type') ?? '';
    relations.set(attributes.get('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolvePart(folder, attributes.get('Target') ?? ''),
      external: attributes.get('TargetMode') === 'External',
    });
  });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

async function eachTag(
  zip: ZipPackage,
  part: string,
  onOpen: (scanner: XmlScanner) => void,
  onClose?: (scanner: XmlScanner) => void,
): Promise<void> {
  const scanner = new XmlScanner(part);
  for await (const piece of zip.pieces(part)) {
    scanner.push(piece);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === OPEN) onOpen(scanner);
      else if (token === CLOSE) onClose?.(scanner);
    }
  }
  scanner.end();
}
