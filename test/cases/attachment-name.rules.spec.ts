import { AttachmentNameReader, type NameReading } from '../../src/cases/attachment-name.rules.js';

const village = (id: string, name: string, ...otherNames: string[]) => ({ id, name, otherNames });

const reader = new AttachmentNameReader('DAWU-2015', '大武镇', [
  village('h', '红罗沟', '红沟'),
  village('b', '白家咀'),
  village('x', '西相王', '相王'),
  village('d', '东相王', '相王'),
  village('6', '示例村06'),
  village('1', '示例村0', '示例村61'),
]);

const no = (number: number, villageId: string | null = null): NameReading => ({ no: number, villageId });
const of = (villageId: string): NameReading => ({ no: null, villageId });
const NOTHING: NameReading = { no: null, villageId: null };

describe('where a file belongs by its name and folders', () => {
  const PATHS: readonly (readonly [string, string, NameReading])[] = [
    ['the number of a case in its own name', 'DAWU-2015-0012.jpg', no(12)],
    ['the number within a longer name', '佐证材料_dawu-2015-0012_收据.jpg', no(12)],
    ['a number in full width', 'DAWU-2015-0012/1.jpg', no(12)],
    ['the number as the name of its folder', '佐证/DAWU-2015-0003/IMG_0001.jpg', no(3)],
    ['a folder that is a bare number', '佐证/12/IMG_0001.jpg', no(12)],
    ['a folder that says it is a number', '第7号/IMG_0001.jpg', no(7)],
    ['the number of the nearest folder', 'DAWU-2015-0003/DAWU-2015-0004/a.jpg', no(4)],
    ['a number and a village', '红罗沟/DAWU-2015-0004/a.jpg', no(4, 'h')],
    ['a year that may be a number, and the village', '红罗沟/2015/a.jpg', no(2015, 'h')],
    ['never a bare number of a camera', '照片/0012.jpg', NOTHING],
    ['never the number of another campaign', 'XDAWU-2015-0012.jpg', NOTHING],
    ['the name of its village', '红罗沟/IMG_0001.jpg', of('h')],
    ['the name with town and kind', '大武镇白家咀村委会/IMG_0001.jpg', of('b')],
    ['a former name', '红沟/1.jpg', of('h')],
    ['what begins with the name', '红罗沟村照片/1.jpg', of('h')],
    ['the name in the file, where no folder says it', '白家咀收据.jpg', of('b')],
    ['the nearest folder that names a village', '红罗沟/白家咀/1.jpg', of('b')],
    ['paths of Windows', '佐证\\红罗沟\\1.jpg', of('h')],
    ['no village where two have the name', '相王/1.jpg', NOTHING],
    ['a number in a name as a whole', '示例村06/1.jpg', of('6')],
    ['no village whose number goes on', '示例村062/1.jpg', NOTHING],
    ['nothing where nothing is known', '新建文件夹/微信图片.jpg', NOTHING],
    ['nothing where there is nothing', '', NOTHING],
  ];
  it.each(PATHS)('reads %s', (_, path, reading) => {
    expect(reader.read(path)).toEqual(reading);
  });
});
