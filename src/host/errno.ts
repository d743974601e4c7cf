/** Puts the operating system's error codes into words. */

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name exists already',
  EFBIG: 'it is too large',
  EIO: 'the disk reports a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in circles',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is not a folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the operation is not allowed',
  EROFS: 'the disk is read-only',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
  ERR_NOT_REGULAR: 'it is not a regular file',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
}

/** Why a file operation failed, as the end of a sentence that names the path. */
export function explainErrno(error: unknown): string {
  const code = codeOf(error)
  return (
    sentences[code] ?? (code === '' ? 'it failed for no reason given' : `it failed with ${code}`)
  )
}

/** The system's own name for it: "ENOENT"; empty when there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
