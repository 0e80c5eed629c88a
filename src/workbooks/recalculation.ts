import { applied } from './sheet-filling.js';
import { WorkbookRefusal } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN } from './xml-token.js';

/** What may stand before `calcPr` in a workbook (ECMA-376 CT_Workbook), the last of which it follows. */
const BEFORE = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'] as const;

/**
 * The XML of a workbook that works out all its formulas when it is opened and by itself, since results that were saved
 * with it are of before. Throws `file-damaged`.
 */
export function recalculatedOnOpening(part: string, bytes: Buffer): Buffer {
  const scanner = new XmlScanner(part);
  scanner.push(bytes);
  let follows = -1;
  let prefix = '';
  for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
    if (token !== OPEN && token !== CLOSE) continue;
    if (token === OPEN && scanner.named('calcPr')) return withAttribute(scanner, bytes);
    const ends = token === CLOSE || scanner.selfClosing;
    if (ends && BEFORE.some((name) => scanner.named(name))) {
      follows = scanner.at;
      const name = scanner.tagStart + (token === CLOSE ? 2 : 1);
      prefix = bytes.toString('latin1', name, scanner.nameStart);
    }
  }
  scanner.end();
  if (follows < 0) throw new WorkbookRefusal('file-damaged', { detail: part });
  return applied(bytes, [{ start: follows, end: follows, xml: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/**
 * Told to work everything out once, and by itself: where that is done by hand alone (`calcMode="manual"`), LibreOffice shows
 * nothing for a formula without a result, and who mends a cell sees the sums of before.
 */
function withAttribute(scanner: XmlScanner, bytes: Buffer): Buffer {
  const { nameEnd } = scanner;
  const edits: { start: number; end: number; xml: string }[] = [];
  let isTold = false;
  while (scanner.nextAttribute()) {
    const name = bytes.toString('latin1', scanner.attributeNameStart, scanner.attributeNameEnd);
    const value = { start: scanner.attributeStart, end: scanner.attributeEnd };
    if (name === 'fullCalcOnLoad') {
      isTold = true;
      edits.push({ ...value, xml: '1' });
    } else if (name === 'calcMode' && bytes.toString('latin1', value.start, value.end) === 'manual') {
      edits.push({ ...value, xml: 'auto' });
    }
  }
  if (!isTold) edits.push({ start: nameEnd, end: nameEnd, xml: ' fullCalcOnLoad="1"' });
  return applied(bytes, edits);
}
