import { Space } from 'antd';
import type { ReactNode } from 'react';

/** An empty page: says that there is nothing, and what to do next. */
export function EmptyNote({
  title,
  todo,
  children,
}: {
  readonly title: string;
  readonly todo: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-note">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{todo}</p>
      <Space size="middle">{children}</Space>
    </div>
  );
}
