import type { Label } from '../../../kernel/label.js';
import { NOTICE_LABELS, PROBLEM_LABELS } from '../../../exchange/import-codes.js';
import type { ImportNotice, ImportProblem } from '../../../exchange/import.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';

const PROBLEMS: Readonly<Record<string, Label>> = PROBLEM_LABELS;
const NOTICES: Readonly<Record<string, Label>> = NOTICE_LABELS;

/** The reason of a problem in the language of the page; the report itself carries the Chinese one. */
export function useProblemSentence(): (problem: ImportProblem) => string {
  const { language, read } = useLanguage();
  return (problem) => {
    const label = PROBLEMS[problem.code];
    return language === 'zh' || !label ? problem.message : fill(read(label), { value: problem.value });
  };
}

/** What a notice tells, in the language of the page. */
export function useNoticeSentence(): (notice: ImportNotice) => string {
  const { read } = useLanguage();
  return (notice) => {
    const label = NOTICES[notice.code];
    return label
      ? fill(read(label), { what: notice.what, stated: notice.stated, computed: notice.computed })
      : [notice.what, notice.stated, notice.computed].filter((part) => part !== null).join(' ');
  };
}
