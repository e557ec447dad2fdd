import type { settings as english } from '../en/settings';

/** Les réglages. */
export const settings = (): ReturnType<typeof english> => ({
  name: 'Réglages',
  general: 'Général',
  rooms: 'Pages des réglages',
  title: 'Réglages',
  language: 'Langue',
  scheme: 'Couleurs',
  kept: 'Les deux ne sont gardés que dans ce navigateur.',
  person: 'Vous',
  saved: 'Enregistré.',
  words: 'Les mots que nous utilisons',
  wordsMean: 'Choisissez un mot pour voir ce qu’il veut dire ici.',
});
