/** Names that mean something else: the folder of the report, and what Windows keeps for itself. */
const reserved = /^(?:rapport|con|prn|aux|nul|com\d|lpt\d)$/

/** Whether a text can be the id of a school, which is the name of its folder on every system. The schema of kvalitet.yaml says the same. */
export const isSchoolId = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 40 && !reserved.test(id)
