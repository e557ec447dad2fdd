import type { Speech } from '../speech';
import type { shell as english } from '../en/shell';

/** Ce qui encadre chaque page, et ce qui se dit quand une page ne peut pas être montrée. */
export const shell = (say: Speech): ReturnType<typeof english> => ({
  shell: {
    skip: 'Aller au contenu',
    menu: 'Menu',
    rooms: 'Pages',
    signOut: 'Se déconnecter',
    schemeIs: (scheme) => `Couleurs : ${scheme}`,
    guest: 'Vous visitez un hôpital qui n’existe pas. Rien de ce que vous faites ici n’est gardé longtemps, et personne d’autre ne le voit.',
    leaveGuest: 'Installer votre propre organisation',
  },
  scheme: { auto: 'comme l’appareil', light: 'claires', dark: 'sombres' },
  notice: {
    loading: 'Un instant…',
    broken: 'Cette page n’a pas pu être affichée.',
    unreachable: 'Salvus ne répond pas.',
    refused: (status) => `Salvus a répondu par l’erreur ${status}.`,
    safe: {
      'nothing-lost': 'Rien n’a été modifié et rien n’est perdu.',
      'not-changed': 'Rien n’a été modifié. Ce que vous avez saisi est toujours là.',
      unknown: 'Nous ne savons pas si c’est fait. Vous pouvez réessayer sans risque : ce ne sera fait qu’une fois.',
    },
    pair: (what, text) => `${what} : ${text}`,
    line: (line) => `Ligne ${say.number(line)} :`,
    away: 'Salvus ne répond plus depuis un moment. Ce que vous avez saisi reste ici, et ce qu’il calculait n’est pas perdu. Dès qu’il répondra, cette page reprendra d’elle-même.',
    cancel: 'Annuler',
    retry: 'Réessayer',
    reload: 'Recharger la page',
  },
  nowhere: { title: 'Il n’y a rien ici', means: 'L’adresse est peut-être mal écrite, ou ce qu’elle montrait a été supprimé.', home: 'Aller à l’accueil' },
});
