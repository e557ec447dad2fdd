import type { home as english } from '../en/home';

/** La première page après la connexion. */
export const home = (): ReturnType<typeof english> => ({
  name: 'Accueil',
  readers: 'Ce que l’on a trouvé',
  readersLead: 'Voyez ce que des attaques feraient aux soins ici, et ce qui aiderait. Rien ici ne touche une vraie machine.',
  title: 'Que voulez-vous faire ?',
  lead: 'Voyez ce dont on vous avertit, jouez une attaque et voyez ce qu’elle fait aux soins, et trouvez ce qui aiderait le plus. Rien ici ne touche une vraie machine.',
  attack: 'Jouer une attaque',
  attackMeans: 'Choisissez ce qui arrive, regardez-le se propager, et voyez combien de soins sont perdus.',
  warned: 'Voir ce dont on vous avertit',
  warnedMeans: 'Des failles sont publiées chaque jour. Celles qui concernent vos dispositifs et vos machines deviennent des alertes, les plus urgentes pour les soins d’abord.',
  warnedOpen: 'Ouvrir les alertes',
  know: 'Connaître l’hôpital',
  knowMeans: 'Voyez où se trouve chaque chose et de quoi elle a besoin. La description d’un hôpital s’appelle un',
  knowOpen: 'Ouvrir l’hôpital',
  measuresMean: 'Dites ce que vous pourriez dépenser : voici les mesures qui préservent le plus de soins pour cela, et comment s’y prendre.',
  another: 'Décrire un autre hôpital',
  anotherMeans: 'Quatorze à dix-sept réponses donnent un hôpital plausible de votre taille ; vous le corrigez ensuite.',
  latest: 'Dernières simulations',
  all: 'Toutes les simulations',
});
