/** What invented reports are made of: names of people and places, things that happen, sentences with gaps. */

const split = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

export const FIRST = split(
  'Anna; Boris; Carla; David; Elena; Farid; Grace; Hiroshi; Ines; Jonas; Kim; Leila; Marco; Nadia; Oscar; Priya; Quentin; Rosa; Samir; Teresa; Ulrich; Vera; Walter; Ximena; Yusuf; Zofia; Amara; Björn; Chloé; Dmitri; Esther; Fumiko; Gaël; Hanna; Igor; Joana; Kofi; Lucía; Milan; Noor',
);
export const LAST = split(
  'Abara; Brandt; Castillo; Dvořák; Eriksen; Fontaine; Grünwald; Haddad; Ivanova; Jansen; Kowalski; Lindqvist; Moreau; Nakamura; Okafor; Petrov; Quiroga; Rossi; Santos; Tanaka; Ueda; Valdez; Weber; Xu; Yilmaz; Zhang; Almeida; Bianchi; Cohen; Duarte; Engel; Ferrari; Greco; Horvat; Ibrahim; Jovanović; Keller; Laurent; Meier; Novak; O’Brien; Park; Rahman; Schmidt; Tran; Urban; Vogel; Wagner; Yamamoto; Zimmer',
);
export const PLACES = split(
  'GENEVA; BRUSSELS; SEOUL; NAIROBI; LISBON; OSLO; VIENNA; LIMA; TOKYO; WARSAW; CAIRO; TORONTO; HANOI; QUITO; TUNIS; PRAGUE; ATHENS; DAKAR; JAKARTA; MONTEVIDEO; HELSINKI; RIGA; AMMAN; ACCRA; MANILA; ZAGREB; DUBLIN; BOGOTA; TBILISI; COLOMBO',
);
export const TOPICS = split(
  'fisheries treaty; rail strike; wheat tariff; border crossing; water shortage; budget vote; vaccine order; ceasefire; refugee camp; satellite launch; gas pipeline; election recount; harbour expansion; forest fire; minimum wage; airport tender; grain corridor; prisoner exchange; pension reform; coal phase-out; flood relief; sanctions list; nuclear inspection; press law; ferry disaster; currency swap; language law; dam project; teachers’ strike; peace envoy; housing bill; cyber attack; bank merger; heat wave; drug trial; court ruling; trade summit; fuel subsidy; census; steel quota',
);
export const DOINGS = split(
  'agree on; delay; reject; defend; reopen; question; sign; suspend; review; welcome; threaten to leave; call for talks on; press for; split over; prepare for',
);
export const BODIES = split(
  'the foreign ministry; the transport union; the central bank; the regional court; the health agency; the opposition; the city council; the fisheries board; the relief fund; the grid operator; the statistics office; the interior ministry; the farmers’ league; the port authority; the research institute; the electoral commission',
);
const WEEKDAYS = split('Sunday; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday');
const MONTHS = split(
  'January; February; March; April; May; June; July; August; September; October; November; December',
);

/** `{topic}`, `{person}` and so on are filled in; `{n}` is a number. */
export const SENTENCES = split(`
  {Body} said on {weekday} that the {topic} would be discussed again before the end of the month
  “We have come a good part of the way, and nobody should expect the rest to be easy,” {person} told reporters after the meeting in {place}
  Officials who took part in the talks said the two sides had spent {n} hours on the wording of a single paragraph
  The dispute over the {topic} began {n} years ago, when {body} withdrew from an agreement that had been reached with difficulty
  {person}, who leads the delegation, described the proposal as a step in the right direction but warned against haste
  According to figures published by {body}, the cost has risen by {n} per cent since the spring
  Residents of the districts affected said that they had heard nothing from {body} since the {other} was announced
  “It is not a question of money,” {person} said. “It is a question of whether anyone will keep to what was promised”
  A spokeswoman for {body} declined to comment on the reports, which appeared first in a local newspaper
  The {topic} has divided the coalition, in which several members had asked for a vote to be put off until the {other} was settled
  At least {n} people gathered in front of the building in {place}, some of them with banners, and left in the early evening
  An earlier version of the plan had been withdrawn after {person} pointed out that {n} of its clauses contradicted existing law
  In a letter seen by this newspaper, {person} asks {body} to explain why the inspectors were refused entry
  Analysts in {place} said that the decision was unlikely to change the balance between the parties, whatever its outcome
  The next round is to be held in {place} in {month}, and will deal with the {other} as well
  {Body} put the number of those who had left their homes at {n} thousand, most of them from villages along the river
  “Nobody asked us,” said {person}, who has worked at the plant for {n} years and lives two streets away from it
  The agreement provides for {n} observers, who are to report every three months to {body}
  Under the terms of the draft, the states concerned would share the costs of the {topic} in proportion to their population
  Critics of the measure, among them {person}, say that it will do little for those who need it most
  The court in {place} is expected to rule on the complaint of {body} in {month} at the earliest
  Rain is forecast for the coming days, and {body} has asked drivers to avoid the roads north of {place}
  {person} was appointed in {month} and had until then been known mainly for a study of the {other}
  What was agreed in {place} remains confidential; two diplomats said that it ran to {n} pages
`);

export const FORMS = { WEEKDAYS, MONTHS };

/** Sentences in other languages, so that an archive is not of one. */
export const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  de: split(`
    Die Verhandlungen über das Abkommen sollen nach Angaben von {person} im {n}. Jahr des Streits fortgesetzt werden
    „Wir sind ein gutes Stück vorangekommen, aber niemand sollte glauben, dass der Rest leicht wird“, sagte {person} am Abend vor Journalisten
    Die Behörde wollte sich zu den Berichten nicht äußern, die zuerst in einer Lokalzeitung erschienen waren
    Nach Zahlen, die am Dienstag veröffentlicht wurden, sind die Kosten seit dem Frühjahr um {n} Prozent gestiegen
    Kritiker der Maßnahme, unter ihnen {person}, bezweifeln, dass sie denen hilft, die sie am nötigsten haben
    Die Einwohner der betroffenen Bezirke haben nach eigenen Worten seit der Ankündigung nichts mehr gehört`),
  fr: split(`
    Les négociations sur le traité reprendront avant la fin du mois, a déclaré {person} à l’issue de la réunion
    « Nous avons parcouru une bonne partie du chemin, et le reste ne sera pas facile », a dit {person} devant les journalistes
    Selon les chiffres publiés mardi, le coût a augmenté de {n} pour cent depuis le printemps
    Les habitants des quartiers concernés disent n’avoir reçu aucune nouvelle depuis l’annonce du projet
    Une porte-parole du ministère a refusé de commenter ces informations, parues d’abord dans un journal local
    L’accord prévoit {n} observateurs, qui feront rapport tous les trois mois`),
  es: split(`
    Las negociaciones sobre el tratado continuarán antes de fin de mes, dijo {person} tras la reunión
    «Hemos recorrido una buena parte del camino y el resto no será fácil», afirmó {person} ante los periodistas
    Según las cifras publicadas el martes, el coste ha subido un {n} por ciento desde la primavera
    Los vecinos de los distritos afectados aseguran que no han recibido noticias desde el anuncio
    Una portavoz del ministerio no quiso comentar las informaciones, aparecidas primero en un diario local
    El acuerdo prevé {n} observadores, que informarán cada tres meses`),
};
