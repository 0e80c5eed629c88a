import { refused } from '../kernel/errors.js';
import { sniffFile } from '../workbooks/file-kind.js';
import { WorkbookRefusal } from '../workbooks/workbook.js';
import { XmlScanner } from '../workbooks/xml-scanner.js';
import { NEED_MORE, OPEN } from '../workbooks/xml-token.js';
import { ZipPackage } from '../workbooks/zip-package.js';
import { mapParagraphs, type PartMap } from './docx-paragraphs.js';
import { outlineOf } from './stage-template.rules.js';
import { STAGE_TEMPLATE_LIMITS, type TemplateOutline } from './stage-template.js';

const DOCUMENT_PART = 'word/document.xml';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Heads and feet of pages. */
const EDGE_PART = /^word\/(?:header|footer)\d*\.xml$/i;
/** Programs, other documents within the document, and text that is fetched when it is opened. */
const ACTIVE_PART = /(?:^|\/)(?:vba|activex)|\/embeddings\/|\/attachedtoolbars|\.bin$|afchunk/i;
const ACTIVE_TYPE = /macroenabled|vbaproject|activex|ole/i;
const ACTIVE_RELATION = /\/(?:aFChunk|oleObject|control|vbaProject|subDocument|frame)$/i;

/** The parts of a template into which something is put. */
export interface TemplateParts {
  readonly document: PartMap;
  readonly edges: ReadonlyMap<string, PartMap>;
}

/**
 * Looks at a file that is to be a template, trusting nothing: what it becomes. Refused `stage-template.not-docx`,
 * `stage-template.macros`, `stage-template.linked`, and what `outlineOf` refuses; damaged files as workbooks are.
 * Holds the processor as long as it takes: for a child process.
 */
export async function lookAtTemplate(file: Buffer): Promise<TemplateOutline> {
  const zip = openTemplate(file);
  await mustBePassive(zip);
  const { document, edges } = await templateParts(zip);
  return outlineOf({
    body: document.paragraphs,
    edges: [...edges.values()].flatMap(({ paragraphs }) => [...paragraphs]),
  });
}

/** The package of a template, within its bounds; refused `stage-template.not-docx`, `stage-template.too-long`. */
export function openTemplate(file: Buffer): ZipPackage {
  if (sniffed(file) !== 'zip') throw notWord();
  const zip = new ZipPackage(file);
  if (!zip.has(DOCUMENT_PART)) throw notWord();
  const paths = zip.paths();
  const inflated = paths.reduce((sum, path) => sum + zip.inflatedBytesOf(path), 0);
  const long = paths.some(
    (path) => /\.(?:xml|rels)$/i.test(path) && zip.inflatedBytesOf(path) > STAGE_TEMPLATE_LIMITS.partBytes,
  );
  if (long || inflated > STAGE_TEMPLATE_LIMITS.inflatedBytes) {
    throw refused('stage-template.too-long', {}, '模板太长,不像一份汇报的模板');
  }
  return zip;
}

/** The document with its heads and feet. */
export async function templateParts(zip: ZipPackage): Promise<TemplateParts> {
  const document = mapParagraphs(DOCUMENT_PART, await zip.whole(DOCUMENT_PART));
  if (document.bodyEnd < 0) throw notWord();
  const edges = new Map<string, PartMap>();
  for (const path of zip.paths().filter((one) => EDGE_PART.test(one))) {
    edges.set(path, mapParagraphs(path, await zip.whole(path)));
  }
  return { document, edges };
}

const notWord = (): Error =>
  refused('stage-template.not-docx', {}, '模板应是 .docx 文档,请在 Word 或 WPS 中另存为 .docx');

function sniffed(file: Buffer): ReturnType<typeof sniffFile> | undefined {
  try {
    return sniffFile(file);
  } catch (error) {
    // What it says of files that are no workbooks would send the user to Excel.
    if (error instanceof WorkbookRefusal) return undefined;
    throw error;
  }
}

async function mustBePassive(zip: ZipPackage): Promise<void> {
  const types = await openings(zip, '[Content_Types].xml');
  const typeOf = types.map((one) => one.get('ContentType') ?? '');
  const main = types
    .find((one) => one.get('PartName')?.toLowerCase() === `/${DOCUMENT_PART}`)
    ?.get('ContentType');
  const active =
    zip.paths().some((path) => ACTIVE_PART.test(path)) || typeOf.some((type) => ACTIVE_TYPE.test(type));
  if (active) throw macros();
  if (main !== DOCUMENT_TYPE) throw notWord();
  const outside: string[] = [];
  for (const path of zip.paths().filter((one) => /\.rels$/i.test(one))) {
    for (const relation of await openings(zip, path)) {
      const type = relation.get('Type') ?? '';
      if (ACTIVE_RELATION.test(type)) throw macros();
      // A link that one clicks fetches nothing by itself.
      const external = relation.get('TargetMode')?.toLowerCase() === 'external';
      if (external && !type.endsWith('/hyperlink')) outside.push(relation.get('Target') ?? '');
    }
  }
  if (outside.length > 0) {
    const targets = outside.slice(0, 5).join('、').slice(0, 300);
    throw refused('stage-template.linked', { targets }, `模板引用了外部文件:${targets}`);
  }
}

const macros = (): Error =>
  refused('stage-template.macros', {}, '模板里带有宏、控件或嵌入的文件,请去掉后另存为 .docx');

/** The attributes of every element of a part. */
async function openings(zip: ZipPackage, part: string): Promise<ReadonlyMap<string, string>[]> {
  const found: ReadonlyMap<string, string>[] = [];
  const scanner = new XmlScanner(part);
  for await (const piece of zip.pieces(part)) {
    scanner.push(piece);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === OPEN) found.push(scanner.attributes());
    }
  }
  scanner.end();
  return found;
}
