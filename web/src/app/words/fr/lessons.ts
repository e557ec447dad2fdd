import type { Speech } from '../speech';

/** Ce que l’on apprend à Salvus sur ses propres appareils, et une alerte qui devient un incident. */
export const lessons = (say: Speech) => ({
  same: 'Le même produit',
  sameMeans: 'Pour certains, seul un nom parle. Si vous savez que c’est le même produit, dites-le : leurs versions décideront alors, ici et dans les avis suivants.',
  sameSend: 'Oui, c’est le même produit',
  sameSaid: 'Merci. Tous les avis sont comparés une nouvelle fois en arrière-plan ; cette page dira ensuite ce qu’il en est.',
  title: 'Ce que vous avez appris à Salvus',
  lead: 'Cela ne vaut que pour votre organisation. « Pas chez nous » prend fin tout seul ; tout peut être repris.',
  kinds: {
    'not-ours': (ours: string, theirs: string) => `${ours} n’est pas ${theirs}`,
    'same-product': (ours: string, theirs: string) => `${ours} est le même produit que ${theirs}`,
  },
  until: (day: string) => `vaut jusqu’au ${day}`,
  always: 'vaut jusqu’à nouvel ordre',
  by: (who: string, when: string) => who === '' ? when : `${who}, ${when}`,
  undo: 'Reprendre',
  undoOne: (what: string) => `Reprendre : ${what}`,
  incident: 'Faire de cette alerte un incident',
  incidentMeans: 'Quand cela s’est produit : les faits sont réunis pour être emportés, pour ceux qui traitent l’incident. Le journal note que vous l’avez fait ; rien ne sort de Salvus tout seul.',
  incidentSend: 'Réunir les faits',
  incidentReady: 'Les faits sont prêts. Ils nomment des appareils et des failles : ne les remettez qu’à ceux qui en ont besoin.',
  facts: 'Faits de l’incident',
  asText: 'Enregistrer en texte',
  asData: 'Enregistrer en données (JSON)',
  print: 'Imprimer',
  count: (count: number) => say.count(count, 'leçon', 'leçons'),
});
