/** A file as it was dropped, chosen or pasted; `path` has the folders that it came in. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** Files that systems put into folders and nobody means. */
const UNMEANT = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\..*)$/i;

const isMeant = ({ path }: DroppedFile): boolean => !UNMEANT.test(path.split('/').at(-1) ?? '');

/** Files that were chosen; a chosen folder names itself in their paths. */
export const filesOfList = (list: FileList | null): readonly DroppedFile[] =>
  [...(list ?? [])]
    .map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }))
    .filter(isMeant);

/** Everything that was dropped, folders with what is in them. The items have to be asked at once: they are gone later. */
export async function filesOfDrop(dropped: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfList(dropped.files);
  const found: DroppedFile[] = [];
  for (const entry of entries) await collect(entry, '', found);
  return found.filter(isMeant);
}

async function collect(entry: FileSystemEntry, folder: string, found: DroppedFile[]): Promise<void> {
  const path = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives some hundred at a time, and nothing when it has given all.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) break;
      for (const one of some) await collect(one, `${path}/`, found);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Files on the clipboard; a picture that was copied has a name like any other, so it gets one that says what it is. */
export const filesOfPaste = (pasted: DataTransfer | null, pictureName: string): readonly DroppedFile[] =>
  [...(pasted?.files ?? [])].map((file) => ({
    file,
    path: /^image\.\w+$/.test(file.name)
      ? `${pictureName}.${file.name.split('.').at(-1) ?? 'png'}`
      : file.name,
  }));
