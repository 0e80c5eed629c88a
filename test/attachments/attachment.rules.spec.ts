import { purposeOfOriginal, shownName } from '../../src/attachments/attachment.rules.js';
import type { AttachmentType } from '../../src/attachments/attachment.js';

describe('the name of a file', () => {
  const NAMES: readonly (readonly [string, string, AttachmentType, string])[] = [
    ['stays as it was typed', '红罗沟 收款收据(2015).jpg', 'jpeg', '红罗沟 收款收据(2015).jpg'],
    ['loses the folders of the sender', 'C:\\Users\\张三\\桌面\\合同.pdf', 'pdf', '合同.pdf'],
    ['never climbs out of a folder', '../../etc/passwd', 'text', 'passwd.txt'],
    ['says what the file is, not what it pretends to be', '合同.exe', 'jpeg', '合同.exe.jpg'],
    ['cannot be turned round to hide its ending', '收据\u202Egpj.exe', 'png', '收据gpj.exe.png'],
    ['holds no unseen or control marks', '收\u200B据\u0000\r\n照片\uFEFF.png', 'png', '收据 照片.png'],
    [
      'holds nothing that a header or a system would read otherwise',
      'a"b<c>:d|e?.pdf',
      'pdf',
      'a_b_c_d_e_.pdf',
    ],
    ['is no device of Windows', 'CON.txt', 'text', '_CON.txt'],
    ['does not begin or end with points', '...清单. .docx', 'docx', '清单.docx'],
    ['is given where there is none', ' \u200B ', 'pdf', '附件.pdf'],
    ['keeps the ending that WPS gives its documents', '决议.wps', 'doc', '决议.wps'],
    ['keeps no half of a character', '照片\uD83D.jpg', 'jpeg', '照片.jpg'],
  ];
  it.each(NAMES)('%s', (_, typed, type, shown) => {
    expect(shownName(typed, type)).toBe(shown);
  });

  it('has at most 120 characters and keeps its ending', () => {
    const shown = shownName(`${'长'.repeat(300)}.JPG`, 'jpeg');
    expect([...shown]).toHaveLength(120);
    expect(shown.endsWith('.jpg')).toBe(true);
  });
});

describe('an original', () => {
  it('is given for a stated purpose only', () => {
    expect(purposeOfOriginal(' 核对拍摄地点 ')).toBe('核对拍摄地点');
    for (const empty of [undefined, '', ' \u200B ']) {
      expect(() => purposeOfOriginal(empty)).toThrow(
        expect.objectContaining({ code: 'attachment.purpose-missing' }),
      );
    }
  });
});
