import type { ContractFacts } from './contract.rules.js';
import { numberIn, type FlagRule } from './flag-rule.js';

type Rule = FlagRule<ContractFacts>;

const outsiders: Rule = {
  code: 'C3',
  version: 1,
  subject: 'contract',
  severity: 'high',
  title: { zh: '外包程序不全', en: 'Contracted to outsiders without the procedure' },
  formula: {
    zh: '土地发包给本集体以外的人,没有决议或没有乡镇批准',
    en: 'Land contracted to others than members, without resolution or without the town’s approval',
  },
  basis: { mark: 'L', text: { zh: '农村土地承包法第五十二条', en: 'Law on contracted land, article 52' } },
  parameters: [],
  category: 'assets',
  notice({ number, about, lessee, lesseeIsMember, resolution, approval }) {
    const isLand = about === 'contracted-land' || about === 'four-wastes';
    if (!isLand || lesseeIsMember !== false) return null;
    if (resolution !== null && approval !== null) return null;
    return { amountFen: null, inputs: { number, lessee, resolution, approval } };
  },
};

const notBid: Rule = {
  code: 'C4',
  version: 1,
  subject: 'contract',
  severity: 'high',
  title: { zh: '应公开交易未公开', en: 'Not put out to bidding' },
  formula: {
    zh: '合同总额达到限额而没有公开竞价',
    en: 'Its total reaches the limit and it was not put out to bidding',
  },
  basis: {
    mark: 'L',
    text: {
      zh: '浙江省农村集体资产管理条例第三十五条',
      en: 'Zhejiang rules on collective assets, article 35',
    },
  },
  parameters: [
    {
      key: 'limitFen',
      label: { zh: '公开交易限额', en: 'Limit of bidding' },
      unit: 'fen',
      initial: 2_000_000,
      source: { zh: '自定,2万元;以县级标准为准', en: 'Own choice, 20,000 yuan; the county’s limit holds' },
    },
  ],
  category: 'assets',
  notice(contract, tuning) {
    if (contract.publicBidding !== false) return null;
    const { number, lessee, totalFen } = contract;
    if (totalFen === null || totalFen < numberIn(tuning, 'limitFen')) return null;
    return { amountFen: totalFen, inputs: { number, lessee, totalFen } };
  },
};

const areaDiffers: Rule = {
  code: 'C8',
  version: 1,
  subject: 'contract',
  severity: 'middle',
  title: { zh: '合同面积与实际不符', en: 'Area of the contract differs' },
  formula: {
    zh: '实测面积与合同面积相差超过比例',
    en: 'The area measured differs from the contract’s by more than the share',
  },
  basis: {
    mark: 'P',
    text: { zh: '合同20亩实为50亩通报案例', en: 'A published case of 20 亩 on paper and 50 in the field' },
  },
  parameters: [
    {
      key: 'percent',
      label: { zh: '允许相差', en: 'Difference allowed' },
      unit: 'percent',
      initial: 0,
      source: { zh: '自定', en: 'Own choice' },
    },
  ],
  category: 'assets',
  notice({ number, lessee, areaCentiMu, measuredAreaCentiMu }, tuning) {
    if (areaCentiMu === null || measuredAreaCentiMu === null) return null;
    const differsCentiMu = Math.abs(measuredAreaCentiMu - areaCentiMu);
    if (differsCentiMu * 100 <= areaCentiMu * numberIn(tuning, 'percent')) return null;
    return { amountFen: null, inputs: { number, lessee, areaCentiMu, measuredAreaCentiMu, differsCentiMu } };
  },
};

const notWritten: Rule = {
  code: 'C9',
  version: 1,
  subject: 'contract',
  severity: 'middle',
  title: { zh: '口头或单据合同、要素缺失', en: 'Oral, or a slip, or parts missing' },
  formula: {
    zh: '口头约定、只有单据、没有合同,写明要素缺失,或没有写承包方、起止日期、租金',
    en: 'Oral, only a slip, none at all, said to lack parts, or without lessee, first or last day, or rent',
  },
  basis: {
    mark: 'P',
    text: {
      zh: '长治市2025年合同管理制度:应当书面订立',
      en: 'Rules of Changzhi, 2025: contracts are in writing',
    },
  },
  parameters: [],
  category: 'assets',
  notice(contract) {
    const { number, lessee, form, fromDay, toDay, rentYearFen, missingTerms } = contract;
    const absent: string[] = [];
    if (lessee === null) absent.push('lessee');
    if (fromDay === null) absent.push('fromDay');
    if (toDay === null) absent.push('toDay');
    if (rentYearFen === null && contract.totalFen === null) absent.push('rent');
    const unwritten = form !== null && form !== 'written';
    if (absent.length === 0 && !unwritten && missingTerms === null) return null;
    return { amountFen: null, inputs: { number, lessee, form, absent: absent.join(' '), missingTerms } };
  },
};

const depositKept: Rule = {
  code: 'C9d',
  version: 1,
  subject: 'contract',
  severity: 'low',
  title: { zh: '押金未退', en: 'Guarantee not returned' },
  formula: {
    zh: '合同已终止而押金没有全部退还',
    en: 'The contract has ended and its guarantee was not all returned',
  },
  basis: { mark: 'P', text: { zh: '中山三乡押金清理做法', en: 'Practice of Sanxiang, Zhongshan' } },
  parameters: [],
  category: 'claims-debts',
  notice({ number, lessee, ended, depositFen, depositReturnedFen }) {
    const keptFen = depositFen - depositReturnedFen;
    if (!ended || keptFen <= 0) return null;
    return { amountFen: keptFen, inputs: { number, lessee, depositFen, depositReturnedFen } };
  },
};

/** The rules on a contract's procedure, paper, area and guarantee. */
export const CONTRACT_PAPER_RULES: readonly Rule[] = [
  outsiders,
  notBid,
  areaDiffers,
  notWritten,
  depositKept,
];
