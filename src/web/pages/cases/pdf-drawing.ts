import {
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  version,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What belongs to the reader stands beside the program; the build puts it there. */
const BESIDE = `/assets/pdf-${version}/`;

/** A canvas of more pixels is refused by browsers, or takes the memory of an office's PC. */
const CANVAS_PIXELS_MAX = 16_000_000;
const PIXEL_RATIO_MAX = 2;
const QUARTER_TURN = 90;

GlobalWorkerOptions.workerSrc = `${BESIDE}pdf.worker.min.mjs`;

/**
 * Begins to read a PDF file in a worker of its own. Nothing that a file brings is run, and what it names outside is not
 * fetched; the program's policy for scripts allows neither WebAssembly nor code made from text.
 */
export const openPdf = (bytes: ArrayBuffer): PDFDocumentLoadingTask =>
  getDocument({
    // The worker takes its bytes over, and the page keeps its own.
    data: new Uint8Array(bytes.slice(0)),
    cMapUrl: `${BESIDE}cmaps/`,
    standardFontDataUrl: `${BESIDE}standard_fonts/`,
    wasmUrl: `${BESIDE}wasm/`,
    // Offices print with fonts that they do not put into the file.
    useSystemFonts: true,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });

/** Why a file cannot be shown; a key of the words `pdf`. */
export const faultOf = (error: unknown): 'encrypted' | 'damaged' =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';

/** How a page is looked at: the width in pixels that fits, how many times that, and quarter turns to the right. */
export interface PdfSight {
  readonly page: number;
  readonly width: number;
  readonly zoom: number;
  readonly turns: number;
}

/** A page that is drawn, and its text for who cannot see it. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly text: string;
}

/** Draws a page on a canvas of its own; rejects where the page is damaged, and when the signal says so. */
export async function drawPage(
  document: PDFDocumentProxy,
  { page: number, width, zoom, turns }: PdfSight,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const rotation = (page.rotate + turns * QUARTER_TURN) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const shown = (width / plain.width) * zoom;
  const ratio = Math.min(window.devicePixelRatio, PIXEL_RATIO_MAX);
  const largest = Math.sqrt(CANVAS_PIXELS_MAX / (plain.width * plain.height));
  const viewport = page.getViewport({ scale: Math.min(shown * ratio, largest), rotation });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(plain.width * shown)}px`;
  signal.throwIfAborted();
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  return { canvas, text };
}
