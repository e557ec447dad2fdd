import type { Speech } from '../speech';
import type { sharing as english } from '../en/sharing';

/** Les résultats partagés par un lien. */
export const sharing = (say: Speech): ReturnType<typeof english> => ({
  share: {
    open: 'Partager par un lien',
    title: 'Partager ce résultat par un lien',
    audience: 'Qui peut l’ouvrir ?',
    members: 'Les membres de cette organisation',
    membersMean: 'Ils se connectent, et voient ce que leurs rôles leur permettent de voir.',
    anyone: 'Quiconque a le lien',
    anyoneMean: 'On y voit les chiffres, l’histoire en bref et la lecture de l’attaque ; aucun hôpital, zone, machine, fournisseur ni personne n’y est nommé.',
    right: 'Que peut-on y voir ?',
    view: 'Ce résultat',
    compare: (title) => `Ce résultat, et ce qu’il épargne par rapport à ${title}`,
    lasts: 'Combien de temps mène-t-il ici ?',
    make: 'Créer le lien',
    made: (until) => `Voici le lien, valable jusqu’au ${until}. Il n’est montré que maintenant.`,
    list: 'Liens qui mènent ici',
    none: 'Il n’y en a pas.',
    one: (audience, right, until) => `${audience} · ${right} · valable jusqu’au ${until}`,
    opened: (count, ago) => `ouvert ${say.count(count, 'fois', 'fois')}, la dernière ${ago}`,
    unopened: 'jamais ouvert',
    by: (name) => `créé par ${name}`,
    revoke: 'Révoquer',
    comparing: 'voir et comparer',
    viewing: 'voir',
  },
  shared: {
    title: (scenario) => `Ce qu’une attaque fait à un hôpital : ${scenario}`,
    name: 'Un résultat partagé',
    lead: (runs) => `Quelqu’un partage ce résultat avec vous. L’attaque a été calculée ${say.count(runs, 'fois', 'fois')} sur la description d’un hôpital ; rien n’a été attaqué. Les noms sont laissés de côté.`,
    until: (moment) => `Ce lien mène ici jusqu’au ${moment}.`,
    compared: 'Comparé avec un autre résultat',
  },
});
