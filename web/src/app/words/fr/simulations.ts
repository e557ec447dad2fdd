import type { Speech } from '../speech';
import type { simulations as english } from '../en/simulations';

/** Jouer des attaques, et celles qui ont été jouées. */
export const simulations = (say: Speech): ReturnType<typeof english> => ({
  simulate: {
    name: 'Jouer une attaque',
    title: 'Jouer une attaque',
    choose: 'Jouer une attaque',
    lead: 'Choisissez un hôpital et ce qui lui arrive. Salvus le joue alors de nombreuses fois, car aucune attaque ne ressemble à une autre.',
    hospital: 'Hôpital',
    scenario: 'Que se passe-t-il ?',
    impossible: 'Cela ne peut pas commencer dans cet hôpital : il n’a rien par où cela passerait.',
    realCase: 'C’est arrivé',
    notYet: 'Sur quoi cela repose',
    source: (source) => `Source : ${source}`,
    often: 'À quelle fréquence on l’essaie',
    oftenMeans: (low, middle, high) =>
      `Environ une fois en ${say.about(1 / middle)} ans dans un hôpital comme celui-ci ; entre une fois en ${say.about(1 / high)} et une fois en ${say.about(1 / low)} ans. Les résultats ne contiennent pas ce nombre.`,
    whence: 'D’où vient ce nombre',
    runs: 'Avec quelle précision',
    runsMeans: (runs) => `${say.number(runs)} attaques (${runs <= 200 ? 'une première idée' : runs <= 1000 ? 'bon pour la plupart' : 'pour décider'})`,
    start: 'Lancer',
    whatIf: (chosen) => `Et si l’hôpital s’était préparé ? (${say.count(chosen, 'mesure', 'mesures')})`,
    whatIfMeans: 'Les mêmes attaques rencontrent alors un hôpital doté de chaque',
    inPlace: 'Est déjà en place.',
    harmless: 'C’est un calcul. Aucune machine n’est sondée ni attaquée.',
  },
  simulations: {
    name: 'Simulations',
    title: 'Simulations',
    lead: 'Ce qui a été joué ici, le plus récent d’abord.',
    none: 'Rien n’a encore été joué',
    noneMeans: 'Choisissez un hôpital et une attaque : le premier résultat est là en une minute.',
    noneForReaders: 'Dès que quelqu’un de votre organisation aura joué une attaque, vous en trouverez le résultat ici.',
    more: 'Montrer les plus anciennes',
  },
  simulation: {
    title: 'Simulation',
    version: (version) => `version ${say.number(version)}`,
    runs: (runs) => say.count(runs, 'attaque', 'attaques'),
    states: { queued: 'en attente', running: 'en cours', done: 'terminée', failed: 'échouée', cancelled: 'annulée' },
    waiting: (ahead) => (ahead === 0 ? 'Elle commence dans un instant' : `${say.count(ahead, 'autre calcul passe', 'autres calculs passent')} d’abord`),
    progress: (done, runs) => `${say.number(done)} sur ${say.count(runs, 'attaque jouée', 'attaques jouées')}`,
    progressLabel: 'Avancement',
    share: (percent) => `${say.percent(percent / 100)} faits`,
    leave: 'Vous pouvez quitter cette page : cela continue, et vous trouverez le résultat sous Simulations.',
    cancel: 'Annuler',
    cancelled: 'Elle a été annulée. Rien d’autre n’a changé.',
    failed: 'La simulation a échoué ; l’hôpital n’a pas été modifié.',
    tryAgain: 'Réessayer',
  },
});
