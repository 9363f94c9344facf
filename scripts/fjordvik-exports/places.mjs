// Who is in the invented exports. The organisation numbers of Fjordvik's own schools are those of examples/fjordvik/kvalitet.yaml; the others
// lie in the same series, which has valid check digits and belongs to nobody. The municipality numbers are not in use.

export const years = ['2022-23', '2023-24', '2024-25', '2025-26']

export const land = {
  level: '1',
  county: ['00', 'Alle fylker'],
  municipality: ['0000', 'Alle kommuner'],
  orgNumber: 'I',
  name: 'Alle skoler',
}

export const county = {
  level: '2',
  county: ['46', 'Vestland'],
  municipality: ['0000', 'Alle kommuner'],
  orgNumber: '46',
  name: 'Alle skoler',
}

/** In the order of the files. `renamed` is what a school was called in a year: names change, organisation numbers do not. */
export const municipalities = [
  {
    number: '4698',
    name: 'Brattfjord',
    schools: [
      { id: 'brattfjord', orgNumber: '311204874', name: 'Brattfjord skule' },
      { id: 'holmane', orgNumber: '311204882', name: 'Holmane skule' },
      { id: 'sundal', orgNumber: '311204890', name: 'Sundalsøyra skule' },
    ],
  },
  {
    number: '4699',
    name: 'Fjordvik',
    schools: [
      { id: 'eidsnes', orgNumber: '311204718', name: 'Eidsnes skule' },
      { id: 'friskule', orgNumber: '311204866', name: 'Fjordvik friskule' },
      { id: 'fjordvik', orgNumber: '311204602', name: 'Fjordvik skule' },
      {
        id: 'fjordvik-ungdom',
        orgNumber: '311204637',
        name: 'Fjordvik ungdomsskule',
        renamed: { '2022-23': 'Fjordvik ungdomsskole' },
      },
      { id: 'havnes', orgNumber: '311204742', name: 'Havnes skule' },
      { id: 'insteli', orgNumber: '311204785', name: 'Insteli skule' },
      { id: 'storoy', orgNumber: '311204823', name: 'Storøy skule', last: '2024-25' },
    ],
  },
  { number: '4697', name: 'Nordholmen', schools: [{ id: 'nordholmen', orgNumber: '311204904', name: 'Nordholmen oppvekstsenter' }] },
  {
    number: '4696',
    name: 'Ytrevåg',
    schools: [
      { id: 'vaagen', orgNumber: '311204912', name: 'Vågane skule' },
      { id: 'ytrevaag', orgNumber: '311204920', name: 'Ytrevåg skule' },
    ],
  },
]

/** The schools that a file of this year and these steps lists: those that stood then and teach one of the steps (`takes` says so). */
export function schoolsOf(municipality, year, takes) {
  return municipality.schools.filter((school) => (school.last === undefined || year <= school.last) && takes(school.id))
}

export const nameIn = (school, year) => school.renamed?.[year] ?? school.name
