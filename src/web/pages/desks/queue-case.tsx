import { Alert, Skeleton, Space } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QueuedView } from '../../../desks/queue.js';
import { LACK_LABELS } from '../../../rectification/move.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useCase } from '../../api/cases.js';
import { useRectification } from '../../api/rectification.js';
import { CaseAmount, Money, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { FailureNote } from '../../layout/failure-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { CaseFacts } from '../cases/case-facts.js';
import { WorkOnCase } from '../rectification/work-on-case.js';

/** The case that is to be decided: what can be done, what it lacks, and what is known of it. */
export function QueueCase({
  row,
  onDeciding,
}: {
  readonly row: QueuedView;
  /** Told whether a form is open, so that the keys of the queue rest. */
  readonly onDeciding: (deciding: boolean) => void;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const query = useCase(row.caseId);
  const work = useRectification(row.caseId);
  const one = query.data;
  // A case that is decided goes with its form.
  useEffect(() => () => onDeciding(false), []);
  return (
    <article>
      <Space>
        <h2 className="queue-number number">
          <Link to={places.cases({ case: row.caseId })}>{row.number}</Link>
        </h2>
        <StateTag state={one?.state ?? row.state} />
        <span>{row.villageName}</span>
      </Space>
      {query.isError && <FailureNote error={query.error} onRetry={() => void query.refetch()} />}
      {!one && query.isPending && <Skeleton active />}
      {one && (
        <>
          <dl className="queue-money">
            <div>
              <dt>{withUnit(t('fields.amountFen'))}</dt>
              <dd>
                <CaseAmount kind={one.amountKind} fen={one.amountFen} />
              </dd>
            </div>
            {(['recoveredFen', 'outstandingFen'] as const).map((name) => (
              <div key={name}>
                <dt>{withUnit(t(`fields.${name}`))}</dt>
                <dd>
                  <Money fen={one[name]} />
                </dd>
              </div>
            ))}
          </dl>
          {work.data && <Lacks work={work.data} />}
          <WorkOnCase one={one} swift onOpen={(deed) => onDeciding(deed !== null)} />
          <CaseFacts one={one} />
        </>
      )}
    </article>
  );
}

/** What a closure would lack today, before anybody presses. */
function Lacks({ work }: { readonly work: RectificationView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (work.lacks.length === 0) return <Alert type="success" showIcon title={t('work.lacksNothing')} />;
  const said = work.lacks.map((lack) =>
    lack === 'evidence' && work.missingEvidence.length > 0
      ? `${read(LACK_LABELS[lack])}: ${work.missingEvidence.join('、')}`
      : read(LACK_LABELS[lack]),
  );
  return <Alert type="warning" showIcon title={t('work.lacks')} description={said.join(';')} />;
}
