/** Why the disk said no. */
export const failureWords = {
  EACCES: 'du har ikkje løyve',
  EIO: 'disken svarar ikkje som han skal',
  EROFS: 'disken kan berre lesast',
  ENOSPC: 'disken er full',
  ENOTDIR: 'ei av mappene i stien er ei fil',
  EEXIST: 'fila kom til medan kommandoen køyrde',
  ENAMETOOLONG: 'namnet er for langt',
  other: 'disken sa nei',
} as const
