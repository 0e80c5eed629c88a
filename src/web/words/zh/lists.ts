/** Everything that can be printed. */
export const papers = {
  title: '清单与打印',
  intro: '同一份清单可以打印,也可以下载表格;筛选条件留在网址里,可以收藏、转给同事。',
  index: '可以打印的材料',
  lists: '清单',
  elsewhere: '在其他页面',
  others: {
    overdue: '逾期督办清单',
    stage: '阶段汇报',
    returns: '月报季报',
    figures: '统计表',
    taskSheets: '村级任务单',
    sanctions: '处分台账',
    registers: '村级汇总与各类台账',
  },
  workbook: '下载表格',
  none: '没有符合条件的内容',
  noneTodo: '放宽筛选条件,或先登记内容。',
  tooMany: '共 {{total}} 行,打印只放前 {{shown}} 行。请加上筛选条件分几次打印,或下载表格(包含全部)。',
  asOf: '截至',
  until: '截至 {{day}}',
  sample: '(示例账本,部分数据为示意)',
  total: '合计',
  side: '债权或债务',
  claimClass: '类型',
  confirmation: '确认情况',
  arisen: '发生时间',
  noLetters: '没有符合条件的督办单',
  noLettersTodo: '督办单从逾期的问题发出;已撤回的须在“状态”里选出。',
  letter: {
    title: '督办单',
    withdrawn: '(已于 {{day}} 撤回)',
    to: '{{village}}:',
    text_other:
      '在“{{campaign}}”中,截至{{day}},你村有 {{count}} 件问题超过整改时限仍未销号(见下表)。请于{{reply}}前整改到位并书面回复;确有困难的,说明原因并提出整改期限。',
    textOpen_other:
      '在“{{campaign}}”中,截至{{day}},你村有 {{count}} 件问题尚未整改到位(见下表)。请于{{reply}}前整改到位并书面回复;确有困难的,说明原因并提出整改期限。',
    receipt:
      '回执:{{village}}已收到督办单{{number}}。          签收人:____________          日期:____________',
  },
};
