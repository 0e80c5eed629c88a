import { PAPER_WORDS, type NoticePaper, type NoticeSection } from '../../../notices/notice.js';

/** A notice as it hangs: its kept words, which are Chinese whatever the language of the page. */
export function NoticeSheet({ paper }: { readonly paper: NoticePaper }) {
  return (
    <article className="notice-paper" lang="zh-CN">
      <h2>{paper.title}</h2>
      <p className="notice-opening">{paper.opening}</p>
      {paper.sections.map((section) => (
        <SectionTable key={section.heading ?? paper.title} section={section} />
      ))}
      {paper.closing.map((sentence) => (
        <p key={sentence} className="notice-opening">
          {sentence}
        </p>
      ))}
      <div className="notice-signs">
        <span>{PAPER_WORDS.supervision}</span>
        <span>{paper.signedBy}</span>
      </div>
      <p className="notice-day">{PAPER_WORDS.postedOn}</p>
    </article>
  );
}

function SectionTable({ section: { heading, columns, rows, total } }: { readonly section: NoticeSection }) {
  const cellClass = (at: number): string | undefined => (columns[at]?.number ? 'number-cell' : undefined);
  return (
    <section>
      {heading !== null && <h3>{heading}</h3>}
      <table className="notice-table">
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {columns.map(({ name }, at) => (
                <td key={name} className={cellClass(at)}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="notice-none">
                {PAPER_WORDS.none}
              </td>
            </tr>
          )}
          {total !== null && (
            <tr className="notice-total">
              {columns.map(({ name }, at) => (
                <td key={name} className={cellClass(at)}>
                  {total[at]}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
