import { App } from 'antd';
import { useState } from 'react';
import { filteredIds } from '../../api/bulk.js';
import { useFailureSentence } from '../../layout/failure-words.js';
import { filtersOf, questionOf } from './register-question.js';

/** The cases that are chosen in the register, over all its pages. */
export interface RegisterSelection {
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  /** Chooses everything that the filters select, up to as many as may be done at once. */
  readonly chooseFiltered: () => Promise<void>;
  readonly isChoosing: boolean;
}

/** Keeps what is chosen; another campaign begins anew. */
export function useRegisterSelection(campaign: string, search: URLSearchParams): RegisterSelection {
  const { message } = App.useApp();
  const sentence = useFailureSentence();
  const [kept, setKept] = useState<{ campaign: string; ids: readonly string[] }>({ campaign, ids: [] });
  const [isChoosing, setChoosing] = useState(false);
  const choose = (ids: readonly string[]): void => setKept({ campaign, ids });
  const chooseFiltered = async (): Promise<void> => {
    setChoosing(true);
    try {
      choose(await filteredIds(campaign, { ...filtersOf(search), sort: questionOf(search)['sort'] }));
    } catch (error) {
      const { what, reason } = sentence(error);
      void message.error(`${what} ${reason}`);
    } finally {
      setChoosing(false);
    }
  };
  return { chosen: kept.campaign === campaign ? kept.ids : [], choose, chooseFiltered, isChoosing };
}
