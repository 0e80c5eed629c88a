import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../../cases/case-state.js';
import { PERSON_HANDLING_LABELS, REST_FATE_LABELS } from '../../../rectification/move.js';
import type { MoveView } from '../../../rectification/rectification.js';
import { useFieldValue } from '../../format/field-value.js';
import { CaseAmount, Money, useWithUnit } from '../../format/money.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { Opinion, Pair, Wide } from './closing-form-rows.js';
import type { DeedCase } from './deed-fields.js';
import { Quantity, useShownLines, type ShownLine } from './shown-lines.js';

/** The form itself, in the office's layout: facts, work, money, evidence, and four opinions to be signed. */
export function ClosingForm({ one, work, files }: DeedCase) {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  return (
    <>
      <h2>{t('work.form.heading')}</h2>
      <p className="closing-sub">
        <span>{ledger.town?.name}</span>
        <span>{campaign?.name}</span>
        <span className="number">
          {t('fields.number')} {one.number}
        </span>
      </p>
      <table>
        <colgroup>
          <col className="closing-name" />
          <col />
          <col className="closing-name" />
          <col />
        </colgroup>
        <tbody>
          <Facts {...{ one, work, files }} />
          <Results {...{ one, work, files }} />
          <Evidence {...{ one, work, files }} />
          <Opinion who={t('work.form.village')} sign={t('work.form.villageSign')} move={undefined} />
          <Opinion who={t('work.form.cadre')} sign={t('work.form.cadreSign')} move={undefined} />
          <Opinion
            who={t('work.form.office')}
            sign={t('work.form.officeSign')}
            move={lastInto('verified', work.moves)}
          />
          <Opinion
            who={t('work.form.inspector')}
            sign={t('work.form.inspectorSign')}
            move={lastInto('closed', work.moves)}
          />
        </tbody>
      </table>
    </>
  );
}

/** The last move into a state, where nothing led back out of the closure since. */
function lastInto(state: CaseState, moves: readonly MoveView[]): MoveView | undefined {
  const back = moves.filter(({ toState }) => toState === 'rectifying' || toState === 'continuing').at(-1);
  const since = back === undefined ? moves : moves.slice(moves.indexOf(back) + 1);
  return since.filter(({ toState }) => toState === state).at(-1);
}

function Facts({ one }: DeedCase) {
  const { t } = useTranslation();
  const valueOf = useFieldValue();
  const text = (name: 'categoryCode' | 'itemCode' | 'source' | 'nature'): string => valueOf(name, one[name]);
  const village = [one.villageName ?? t('oneCase.noVillage'), one.groupName].filter(Boolean).join(' ');
  return (
    <>
      <Pair
        cells={[
          [t('fields.villageId'), village],
          [t('fields.foundDay'), one.foundDay],
        ]}
      />
      <Pair
        cells={[
          [t('fields.categoryCode'), text('categoryCode')],
          [t('fields.itemCode'), text('itemCode')],
        ]}
      />
      <Pair
        cells={[
          [t('fields.source'), text('source')],
          [t('fields.nature'), text('nature')],
        ]}
      />
      <Wide name={t('fields.description')}>{one.description}</Wide>
      <Pair
        cells={[
          [
            t('fields.responsiblePerson'),
            [one.responsiblePerson, one.responsiblePost].filter(Boolean).join(' '),
          ],
          [t('fields.leader'), one.leader],
        ]}
      />
      <Pair
        cells={[
          [t('fields.responsibleUnit'), one.responsibleUnit],
          [t('fields.rectifier'), one.rectifier],
        ]}
      />
    </>
  );
}

function Results({ one, work }: DeedCase) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const due = [
    one.dueDay ?? one.dueAsWritten,
    one.extensionCount > 0 ? t('work.form.extended', { count: one.extensionCount }) : null,
  ];
  const requested = lastInto('closure-requested', work.moves)?.day ?? '';
  return (
    <>
      <Wide name={t('fields.measures')}>{one.measures}</Wide>
      <Pair
        cells={[
          [t('fields.due'), due.filter(Boolean).join(' ')],
          [t('work.form.requestedDay'), requested],
        ]}
      />
      <Wide name={t('fields.resultText')}>{one.resultText ?? one.progressText}</Wide>
      <Pair
        cells={[
          [
            withUnit(t('fields.amountFen')),
            <CaseAmount key="amount" kind={one.amountKind} fen={one.amountFen} />,
          ],
          [withUnit(t('fields.outstandingFen')), <Money key="rest" fen={one.outstandingFen} />],
        ]}
      />
      <Wide name={t('work.form.money')}>
        <MoneyList one={one} work={work} />
      </Wide>
      {work.rest && (
        <Wide name={t('work.restFate')}>
          {read(REST_FATE_LABELS[work.rest.fate])}; {t('work.restBasis')}: {work.rest.basis};{' '}
          {t('work.restApprover')}: {work.rest.approver}
        </Wide>
      )}
      <Wide name={t('work.parts.person')}>
        {work.personHandling && read(PERSON_HANDLING_LABELS[work.personHandling])}
      </Wide>
    </>
  );
}

/**
 * Each line of money with its day and voucher, and what came beside it; a line that was taken back stands beside what
 * took it back, and what came after the closure says so.
 */
function MoneyList({ one, work }: Pick<DeedCase, 'one' | 'work'>) {
  const { t } = useTranslation();
  const { settlements, dispositions, incomes, goods } = useShownLines(one, work);
  if (settlements.length + dispositions.length + incomes.length + goods.length === 0) return t('frame.none');
  const row = (line: ShownLine, size: ReactNode): ReactNode => (
    <div key={line.id}>
      <span className="number">{line.day}</span> {line.label} {size} {line.voucher}
      {line.atClosure === false && t('work.afterClosure')}
    </div>
  );
  return [
    ...[...settlements, ...dispositions, ...incomes].map((line) => row(line, <Money fen={line.size} />)),
    ...goods.map((line) => row(line, <Quantity size={line.size} kind={line.kind} />)),
  ];
}

function Evidence({ work, files }: DeedCase) {
  const { t } = useTranslation();
  const counting = files.filter(({ struck }) => struck === null);
  const named = (id: string): string => counting.find((file) => file.id === id)?.attachment.name ?? '';
  const ticked = new Set(work.evidence.map(({ linkId }) => linkId));
  const others = counting.filter(({ id }) => !ticked.has(id));
  return (
    <Wide name={t('evidence.tab')}>
      {work.checklist.map((entry) => {
        const proofs = work.evidence
          .filter((tick) => tick.entry === entry)
          .map(({ linkId }) => named(linkId));
        const there = proofs.filter((name) => name !== '');
        return (
          <div key={entry}>
            {there.length > 0 ? '☑' : '☐'} {entry}
            {there.length > 0 && `: ${there.join('、')}`}
          </div>
        );
      })}
      {others.map(({ id, attachment }) => (
        <div key={id}>{attachment.name}</div>
      ))}
      {counting.length === 0 && work.checklist.length === 0 && t('frame.none')}
    </Wide>
  );
}
