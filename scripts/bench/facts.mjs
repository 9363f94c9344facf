import { between, oneOf, random } from './chance.mjs'

/** What a school and its owner decided in a year; all documents of the school's year agree on it. */
export function factsOf({ year, first, isFirst, school, area }, seed) {
  const chance = random(`${seed} ${year} ${school?.id ?? 'the municipality'}`)
  return { year, first, isFirst, school, area, goals: school ? goalsOf(school, chance) : [], actions: actionsOf(first, chance) }
}

/** The first two are the same every year: dialogue 1 carries them on from last year's dialogue 3. */
function goalsOf({ measured }, chance) {
  const goal = (title, area, quality, indicator, value) => ({ title, area, quality, indicator, value })
  const autumn = oneOf(chance, ['jul', 'haustferien', 'påske'])
  return [
    goal(
      `Færre elevar på ${measured}. trinn les på det lågaste nivået`,
      'lesing',
      'resultatkvalitet',
      'np-lesing-niva-1',
      between(chance, 5, 20),
    ),
    goal('Alle elevar skriv samanhengande tekstar i alle fag', 'skriving', 'prosesskvalitet', 'skriving', 3 + between(chance, 1, 9) / 10),
    goal(`Elevane på ${measured}. trinn reknar sikrare med brøk`, 'rekning', 'resultatkvalitet', 'np-rekning', between(chance, 48, 54)),
    goal('Elevane brukar engelsk munnleg i kvar time', 'engelsk', 'prosesskvalitet', 'np-engelsk', between(chance, 48, 54)),
    goal(`Trivselen held seg god etter ${autumn}`, 'læringsmiljø', 'resultatkvalitet', 'eu-trivsel', 4 + between(chance, 1, 8) / 10),
  ]
}

/** What was agreed in dialogue 1 or 2, and the dialogue that closes it: nothing is open when the year ends. */
function actionsOf(first, chance) {
  const weak = oneOf(chance, ['varsel', 'undersøking', 'tiltak', 'evaluering', 'dokumentasjon'])
  const action = (title, by, from, closed, deadline) => ({ title, by, from, closed, deadline })
  const day = () => between(chance, 10, 28)
  return [
    { ...action(`Gå gjennom rutinen for ${weak} i personalmøte`, 'rektor', 1, 2, `${first}-11-${day()}`), routine: weak },
    action('Felles leseøkter tre dagar i veka', 'lærarar', 1, 3, `${first + 1}-02-${day()}`),
    action('Skuleeigar set av tid til rettleiing av leiargruppa', 'skuleeigar', 1, 1, `${first}-09-${day()}`),
    action('Kurs i reknestrategiar på kvart hovudsteg', 'rektor', 2, 3, `${first + 1}-03-${day()}`),
  ]
}
