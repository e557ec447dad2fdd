import type { Speech } from '../speech';
import type { hospitals as english } from '../en/hospitals';

/** La liste des hôpitaux, et un nouvel hôpital. */
export const hospitals = (say: Speech): ReturnType<typeof english> => ({
  hospitals: {
    name: 'Hôpitaux',
    title: 'Hôpitaux',
    one: 'Hôpital',
    rooms: 'Pages de l’hôpital',
    lead: 'Chacun est décrit par un',
    none: 'Aucun hôpital n’est encore décrit',
    noneMeans: 'Répondez à quatorze à dix-sept questions et vous en avez un plausible, prêt à être attaqué.',
    noneForAdministrators: 'Vos rôles ne permettent pas de décrire des hôpitaux : invitez quelqu’un qui le peut, ou donnez-vous un rôle qui le permet.',
    noneForReaders: 'Quelqu’un de votre organisation en décrit d’abord un ; vous le trouverez alors ici.',
    create: 'Décrire un hôpital',
    demo: 'Démonstration',
    open: 'Ouvrir',
    size: (assets, services) => `${say.count(assets, 'machine ou appareil', 'machines et appareils')}, ${say.count(services, 'service', 'services')}`,
    changed: (version, by) => `Version ${say.number(version)},${by === '' ? '' : ` par ${by},`}`,
  },
  newHospital: {
    title: 'Décrire un hôpital',
    lead: 'Vos réponses donnent un hôpital plausible, avec ses machines, réseaux et services, marqués comme supposés partout où personne n’a dit mieux. Cela s’appelle un',
    sort: 'De quelle sorte est-il ?',
    otherSort: 'Choisir une autre sorte',
    questions: (count) => say.count(count, 'question', 'questions'),
    defaults: 'Chaque réponse est remplie par la plus courante. Changez ce que vous savez ; ce que vous laissez garde cette valeur courante, marquée comme supposée.',
    yes: 'Oui',
    no: 'Non',
    send: 'Créer l’hôpital',
  },
});
