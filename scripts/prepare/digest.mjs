import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Does `work` unless `stamp` says that it was done with exactly these files, and says so there when it is done. */
export async function ifChanged(root, stamp, files, work) {
  const wanted = digest(root, files);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(`${stamp}.new`, wanted);
  renameSync(`${stamp}.new`, stamp);
}

/** Paths of all files below `folder`, from `base` on; none when it is not there. */
export function filesIn(base, folder) {
  if (!existsSync(path.join(base, folder))) return [];
  return readdirSync(path.join(base, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(base, inside) : [inside];
  });
}

function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
