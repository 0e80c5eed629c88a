import { DISCIPLINE_MONEY } from '../../../cases/settlement.js';
import type { DisciplineMoneyView } from '../../../discipline/discipline-money.js';
import { reverseDisciplineMoney } from '../../api/dealt.js';
import { Money } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { ReverseDialog } from '../registers/reverse-dialog.js';

/** Takes a line of disciplinary money back. */
export function ReverseMoneyDialog({
  line,
  onClose,
}: {
  readonly line: DisciplineMoneyView;
  readonly onClose: () => void;
}) {
  const { read } = useLanguage();
  return (
    <ReverseDialog send={(day, note) => reverseDisciplineMoney(line.id, { day, note })} onClose={onClose}>
      {line.day} {read(DISCIPLINE_MONEY[line.kind])} <Money fen={line.amountFen} /> {line.documentNumber}
    </ReverseDialog>
  );
}
