import type { ReactNode } from 'react';

/** The head of a page: its one h1, a line beneath, and the page's tools. */
export function PageHead({
  title,
  children,
  tools,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly tools?: ReactNode;
}) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {children && <p>{children}</p>}
      </div>
      {tools && <div className="page-tools">{tools}</div>}
    </div>
  );
}
