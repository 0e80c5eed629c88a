/** The frame round every page. */
export const frame = {
  product: '农村集体“三资”清理整治台账',
  menu: {
    today: '今日',
    overview: '总览',
    figures: '统计',
    cases: '问题台账',
    queue: '销号审查',
    villages: '行政村',
    collections: '催报',
    reinspections: '回头看',
    discipline: '处分台账',
    funds: '资金',
    claims: '债权债务',
    campaign: '专项设置',
    imports: '导入',
    exports: '报表导出',
    stageReport: '阶段汇报',
    reportCheck: '核对汇报',
    history: '留痕',
    users: '用户',
    backup: '备份',
    guide: '使用说明',
  },
  groups: { work: '办理', registers: '资产资金', returns: '统计报表', ledger: '设置与留痕' },
  menuLabel: '主菜单',
  skip: '跳到正文',
  chooseCampaign: '选择专项',
  otherLanguage: 'English',
  otherLanguageHint: '切换为英文界面',
  unit: '金额单位',
  print: '打印',
  keys: '快捷键',
  loading: '正在读取…',
  version: '版本 {{version}}',
  insecure: '本台账正以未加密方式对外提供服务,同一网络中的其他电脑可以看到传输内容。请联系管理员配置证书。',
  waiting: {
    putOff: '台账正在写入{{what}}。您的操作已排队,前面的完成后自动写入,内容不会丢失,请不要关闭页面。',
    slow: '正在等待写入:前面还有一项写入(例如一份导入)没有完成,完成后自动继续,请不要关闭页面。',
    for: { import: '一份导入', case: '另一件问题', other: '其他内容' },
  },
  purpose: {
    label: '用途',
    hint: '例如:年度审计、县纪委调阅',
    fault: '请写明用途。',
    take: '下载',
    title: '下载{{what}}',
    text: '您的角色调阅、导出须写明用途,连同时间记入留痕。',
  },
  cancel: '取消',
  save: '保存',
  edit: '修改',
  retry: '重试',
  none: '—',
  yes: '是',
  more: '显示全部',
  less: '收起',
  saved: '已保存',
  downloaded: '已下载 {{name}}',
  actors: { local: '本机用户', shell: '命令行({{name}})', system: '台账程序' },
} as const;

/** The sample ledger's banner and the dialog that begins an own ledger. */
export const sample = {
  title: '这是示例台账',
  text: '村数、问题类别和件数、上报总额来自 2015 年材料;单件金额、示例村和标有“示例”的内容为演示。',
  facts: '事实',
  factsText:
    '乡镇、31 个行政村、59 个村民小组、32486 人;方办〔2015〕20号;四类 18 个小类及其件数;上报总数 147 件、865.99 万元;材料写明的整改情况;5 个村 11 人次处分(姓名隐去)。',
  illustrative: '演示',
  illustrativeText:
    '“示例村06”至“示例村31”的村名和代码;标有“示例分配”的问题;全部单件金额(合计与上报总额一致);整改和资金的日期(一律为 2015-09-30);三个示例村的资金、资产、合同登记。',
  details: '哪些是事实,哪些是演示',
  begin: '建立本镇空白台账',
  beginTitle: '建立本镇空白台账',
  beginText: '示例台账会原样另存,不会删除;之后打开的就是本镇的空白台账。',
  townCode: '乡镇代码',
  townCodeHint: '9 位区划代码,例如 141128103',
  townCodeFault: '乡镇代码应为 9 位数字。',
  townName: '乡镇名称',
  townNameFault: '请填写乡镇名称。',
  taxonomy: '问题分类',
  taxonomyHint: '以后可以在“专项设置”里修改。',
  beginNow: '建立',
  begun: '空白台账已建立',
  begunText: '请用账号 admin 登录,首个密码写在 {{file}};登录后先改密码,再为各人建立账号。',
  beginHint: '建立本镇空白台账须用管理员账号登录',
} as const;

/** What the keys do. */
export const keys = {
  title: '快捷键',
  anywhere: '任何页面',
  onCase: '打开一件问题时',
  inForm: '填写时',
  choose: '选择原因或种类',
  help: '显示快捷键',
  search: '搜索问题',
  newCase: '登记新问题',
  goToday: '今日',
  goQueue: '销号审查',
  call: '电话登记收回款',
  goOverview: '总览',
  goCases: '问题台账',
  goVillages: '行政村',
  goCampaign: '专项设置',
  goImports: '导入',
  goExports: '报表导出',
  goHistory: '留痕',
  addFiles: '放入佐证(在佐证材料页)',
  escape: '关闭窗口',
  save: '保存',
  saveNext: '保存并登记下一件',
  or: '或',
  pinyin: '村名和小类可用拼音首字母查找,例如 bjj 找到白家咀。',
} as const;

/** What went wrong: what happened, what was kept, what to do. */
export const failure = {
  kept: '已填写的内容保留在页面上。',
  unchanged: '台账内容没有改动。',
  kinds: {
    invalid: { what: '填写的内容不符合要求。', todo: '请按提示修改后再保存。' },
    'signed-out': { what: '登录已过期,或已在别处退出。', todo: '请重新登录。' },
    unproved: { what: '身份没有核对上。', todo: '请检查后重填;连续多次不对要等一会儿才能再试。' },
    forbidden: { what: '当前用户没有这项权限。', todo: '请联系有权限的人员办理。' },
    missing: { what: '没有找到所要的内容。', todo: '可能已被撤销或地址有误,请从台账重新打开。' },
    conflict: { what: '保存前,内容已被其他人修改。', todo: '请比较两个版本后再决定。' },
    refused: { what: '台账规则不允许这样做。', todo: '请按提示处理。' },
    busy: { what: '台账一直在写入其他数据,暂时没有轮到这次操作。', todo: '请过一会儿再试。' },
    offline: { what: '台账程序没有应答。', todo: '请确认运行台账的窗口没有关闭,然后重试。' },
    broken: { what: '台账程序出错,这次操作没有完成。', todo: '请重试;若仍然出错,请把下面的代码告诉管理员。' },
  },
  code: '代码 {{code}}',
  openExisting: '打开已登记的那件',
  pageBroken: '这一页无法显示。',
  pageBrokenTodo: '台账内容没有改动。请重新打开这一页;若仍然出错,请把下面的代码告诉管理员。',
  reload: '重新打开',
} as const;

/** A page that is not there. */
export const lost = {
  title: '没有这一页',
  text: '地址可能有误,或者内容已移动。台账内容没有改动。',
  home: '回到今日',
} as const;

/** Text that was typed and not saved. */
export const unsaved = {
  title: '有内容尚未保存',
  text: '离开后,刚才填写的内容将丢失。',
  stay: '继续填写',
  leave: '不保存,离开',
} as const;

/** Two versions of one thing. */
export const conflict = {
  title: '{{name}} 已被他人修改',
  text: '您打开之后,有人保存过。逐项选择保留哪一个,再保存。没有列出的项目两边一致。',
  field: '项目',
  yours: '我填写的',
  theirs: '台账现有的',
  save: '按所选保存',
  takeTheirs: '放弃我的修改',
  nothing: '您的修改与台账现有内容一致,不用再保存。',
} as const;
