/**
 * Common Norwegian given names, of those at school now and of some before them, also in families that have come from elsewhere. A name here is no
 * hit alone: it decides only beside a word about a pupil or a step. Written from general knowledge, not from a register.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'Adam Adrian Ahmed Aisha Aksel Aleksander Alexander Alfred Ali Alma Amalie Amina Amir Anders Andrea Andreas Anja Anna Anne Anton Arne Arvid Astrid ' +
    'Aurora Ayan Benjamin Bente Berit Birk Birgitte Bjarne Camilla Casper Cecilie Christian Christine Christoffer Daniel David Ebba Eirik Eivind ' +
    'Elias Elin Elisabeth Eline Elise Ella Ellen Ellinor Elsa Elvira Emil Emilie Emma Emmanuel Erik Erlend Espen Eva Fatima Felix Filip Fredrik ' +
    'Frida Frøydis Gabriel Geir Gudrun Guro Gunnar Gunnhild Halvor Hanna Hannah Hanne Harald Hassan Hedda Hedvig Heidi Helene Helga Helge ' +
    'Henriette Henrik Henning Hermann Hilde Håkon Håvard Ibrahim Ida Ina Inga Ingeborg Inger Ingrid Ingvild Isa Isabella Isak Iselin Ivar Iver ' +
    'Jakob Jakub Jenny Jens Jesper Joakim Johan Johanne Johannes Jon Jonas Jonathan Jorunn Josefine Julia Julian Julie Jørgen Kaja Kamilla Karen ' +
    'Kari Karin Karl Karoline Kasper Kathrine Kevin Khalid Kim Kirsten Kjell Kjersti Kjetil Knut Konrad Kristian Kristin Kristine Kristoffer ' +
    'Lars Laura Leah Leif Lena Leon Leonora Liam Lilly Lina Linda Line Linnea Lisa Liv Live Lotte Louise Lucas Ludvig Lukas Magne Magnus Maja ' +
    'Malin Malene Margrete Maria Marianne Marie Marit Markus Marte Martha Martin Martine Maryam Mathea Mathias Mathilde Matias Max Mia Michael ' +
    'Mikael Mikkel Mina Mohamed Mohammad Mohammed Mona Monica Morten Muhammad Natalie Nicolai Nikolai Nils Nina Noah Nora Odin Ola Olai Olaf Olav ' +
    'Olaug Ole Oliver Olivia Omar Oscar Oskar Ove Patrick Peder Per Petter Philip Ragnhild Rakel Randi Rasmus Rebekka Robin Roger Ruth Ronja Rune ' +
    'Samuel Sander Sandra Sanna Sara Sarah Sebastian Selma Signe Sigrid Sigurd Silje Simen Simon Sindre Siri Siv Sivert Sofia Sofie Solveig ' +
    'Sondre Sophia Sophie Stian Stine Sunniva Susanne Svein Sverre Sylvia Sølvi Terje Theo Theodor Thea Thomas Tiril Tobias Tom Tomas Tommy Tomine ' +
    'Tone Torbjørn Tore Torstein Trine Trond Trygve Tuva Turid Ulrik Ulrikke Unni Vegard Vetle Victor Victoria Viktor Viktoria Vilde Viljar ' +
    'Vilja Vilma William Wilma Yasmin Yngve Yusuf Yvonne Zahra Åse Åshild Øystein Øyvind Bjørn Dag Even Hans Jan Stein Oda Odd August Jo Mai Mads Are'
  ).split(' '),
)

/** Names that are other words too: a hit only where they stand inside a sentence, since every word is capitalised at its beginning. */
export const nameOrWord: ReadonlySet<string> = new Set(
  'Are August Bjørn Dag Even Hans Jan Jo Liv Live Mai Max Odd Per Line Stein Tone Tore Ove Kim Isa Robin Aurora'.split(' '),
)
