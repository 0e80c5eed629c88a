import {
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space, Spin } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../attachments/attachment.js';
import { shownBytes } from '../../api/attachments.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { drawPage, faultOf, openPdf, type PdfSight } from './pdf-drawing.js';

/** The pages of a PDF file, one at a time: fetched once, which is one look. */
export function PdfPages({
  file,
  purpose,
  quiet,
}: {
  readonly file: AttachmentView;
  /** What it is looked at for, where the role has to say so. */
  readonly purpose: string | null;
  /** Something else takes the keys. */
  readonly quiet: boolean;
}) {
  const bytes = useQuery({
    queryKey: ['attachments', 'shown', file.id, purpose],
    queryFn: ({ signal }) => shownBytes(file.id, purpose, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  if (bytes.isError) return <FailureNote error={bytes.error} onRetry={() => void bytes.refetch()} />;
  if (bytes.isPending) return <Reading name={file.name} />;
  return <ReadPdf bytes={bytes.data} name={file.name} quiet={quiet} />;
}

function Reading({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      <Spin size="small" /> {t('pdf.loading', { name })}
    </p>
  );
}

function ReadPdf({
  bytes,
  name,
  quiet,
}: {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly quiet: boolean;
}) {
  const { t } = useTranslation();
  const [read, setRead] = useState<PDFDocumentProxy | 'encrypted' | 'damaged' | null>(null);
  useEffect(() => {
    const reading = openPdf(bytes);
    let isGone = false;
    reading.promise.then(
      (document) => !isGone && setRead(document),
      (error: unknown) => !isGone && setRead(faultOf(error)),
    );
    return () => {
      isGone = true;
      void reading.destroy();
    };
  }, [bytes]);
  if (read === null) return <Reading name={name} />;
  if (typeof read === 'string') return <Alert type="warning" showIcon title={t(`pdf.${read}`)} />;
  return <Pages document={read} name={name} quiet={quiet} />;
}

const ZOOM_STEP = 1.25;
const ZOOMS = { min: 0.5, max: 5 } as const;

function Pages({
  document,
  name,
  quiet,
}: {
  readonly document: PDFDocumentProxy;
  readonly name: string;
  readonly quiet: boolean;
}) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const count = document.numPages;
  const step = (by: 1 | -1): void => setPage((at) => Math.max(1, Math.min(count, at + by)));
  const scale = (by: number): void => setZoom((at) => Math.max(ZOOMS.min, Math.min(ZOOMS.max, at * by)));
  const larger = (): void => scale(ZOOM_STEP);
  const smaller = (): void => scale(1 / ZOOM_STEP);
  const fit = (): void => setZoom(1);
  useKeys(
    { pagedown: () => step(1), pageup: () => step(-1), '+': larger, '=': larger, '-': smaller, 0: fit },
    !quiet,
  );
  const tool = (label: string, icon: ReactNode, onClick: () => void, disabled = false) => (
    <Button size="small" icon={icon} aria-label={label} title={label} disabled={disabled} onClick={onClick} />
  );
  return (
    <>
      <Space wrap className="no-print">
        {tool(t('pdf.previous'), <LeftOutlined />, () => step(-1), page === 1)}
        <span aria-live="polite">{t('pdf.page', { page, count })}</span>
        {tool(t('pdf.next'), <RightOutlined />, () => step(1), page === count)}
        {tool(t('pdf.smaller'), <ZoomOutOutlined />, smaller, zoom <= ZOOMS.min)}
        {tool(t('pdf.larger'), <ZoomInOutlined />, larger, zoom >= ZOOMS.max)}
        <Button size="small" title={t('pdf.keys')} onClick={fit}>
          {t('pdf.fit')}
        </Button>
        {tool(t('pdf.turn'), <RotateRightOutlined />, () => setTurns((at) => (at + 1) % 4))}
      </Space>
      <Sheet document={document} label={t('pdf.pageImage', { name, page })} {...{ page, zoom, turns }} />
    </>
  );
}

/** One page; the one before stays until the next is drawn. */
function Sheet({
  document,
  label,
  page,
  zoom,
  turns,
}: Omit<PdfSight, 'width'> & { readonly document: PDFDocumentProxy; readonly label: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [isDamaged, setDamaged] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const width = frame.current?.clientWidth ?? 0;
    drawPage(document, { page, width, zoom, turns }, leaving.signal).then(
      ({ canvas, text: read }) => {
        if (leaving.signal.aborted) return;
        paper.current?.replaceChildren(canvas);
        setText(read);
        setDamaged(false);
      },
      () => {
        if (leaving.signal.aborted) return;
        paper.current?.replaceChildren();
        setText('');
        setDamaged(true);
      },
    );
    return () => leaving.abort();
  }, [document, page, zoom, turns]);
  // What is read next begins at its top.
  useEffect(() => {
    if (frame.current) frame.current.scrollTop = 0;
  }, [page]);
  return (
    <div className="pdf-frame" ref={frame} tabIndex={0} role="region" aria-label={label}>
      {isDamaged && <Alert type="warning" showIcon title={t('pdf.pageDamaged')} />}
      <div ref={paper} aria-hidden="true" />
      <p className="visually-hidden">{text}</p>
    </div>
  );
}
