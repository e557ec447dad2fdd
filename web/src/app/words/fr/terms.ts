import type { terms as english } from '../en/terms';

/** Les mots de la maison et ce qu’ils veulent dire. */
export const terms = (): ReturnType<typeof english> => ({
  organisation: term('organisation', 'Un hôpital, cabinet, laboratoire ou centre qui utilise Salvus. Tout ce qui est ici appartient à l’une d’elles.'),
  twin: term('jumeau', 'La description d’un hôpital : ses machines, réseaux, services et sauvegardes, autant qu’on les connaît.'),
  site: term('site', 'Un lieu où travaille un hôpital, avec ses propres bâtiments.'),
  zone: term('zone', 'Une partie du réseau tenue à l’écart des autres.'),
  flow: term('flux', 'Un trafic permis d’une zone vers une autre. Un attaquant peut aussi s’en servir.'),
  asset: term('machine ou appareil', 'Un poste de travail, serveur, dispositif médical, équipement de réseau ou système du bâtiment.'),
  account: term('compte', 'Ce avec quoi quelqu’un se connecte. Qui connaît son mot de passe peut s’en servir.'),
  remoteAccess: term('accès à distance', 'Une entrée dans le réseau de l’hôpital depuis l’extérieur, pour le personnel ou des fournisseurs.'),
  supplier: term('fournisseur', 'Une entreprise qui livre ou entretient machines ou services, souvent avec un accès à elle.'),
  dataset: term('jeu de données', 'Des données conservées ensemble, comme les dossiers de tous les patients.'),
  backupCopy: term('sauvegarde', 'Une copie des données d’où on peut les rétablir. Celle qui reste connectée peut être détruite avec le reste.'),
  digitalService: term('service numérique', 'Ce que l’informatique fait pour les soins : dossiers, images, laboratoire, pharmacie, connexion, téléphones, courriel.'),
  clinicalService: term('service clinique', 'Les soins tels que les patients les connaissent : urgences, réanimation, chirurgie, imagerie, maternité, dialyse et d’autres.'),
  teleconsultation: term('téléconsultation', 'Une consultation par vidéo, qui a besoin du réseau aux deux bouts.'),
  degradedMode: term('mode dégradé', 'Comment un service continue sans ses ordinateurs : sur papier, plus lentement, avec plus de monde.'),
  scenario: term('scénario', 'Une sorte d’attaque : comment elle commence, ce que veut l’attaquant, et sa patience.'),
  attackStep: term('étape d’attaque', 'Une chose qu’obtient un attaquant, comme tenir une machine ou connaître un mot de passe.'),
  defence: term('défense', 'Ce qui empêche ou ralentit une étape d’attaque : en marche, à l’arrêt, ou mis en marche à un moment.'),
  sensor: term('capteur', 'Ce qui peut remarquer une étape d’attaque et donner une alerte.'),
  reaction: term('réaction', 'Ce que font les défenseurs pendant l’attaque, comme couper une zone.'),
  chokePoint: term('point de passage', 'Un endroit par où passent la plupart des attaques : qui le garde en arrête beaucoup.'),
  measure: term('mesure', 'Un changement de l’hôpital qui coûte de l’argent ou du travail et rend les attaques sans effet ou plus courtes.'),
  run: term('tirage', 'Une attaque, jouée de son début jusqu’à ce que tout soit revenu.'),
  ensemble: term('ensemble', 'De nombreux tirages de la même attaque. Eux seuls montrent ce qui est courant et ce qui est rare.'),
  careLost: term('soins perdus', 'Les soins nécessaires qui n’ont pas pu être donnés, en heures de soins et en patients. Les patients soignés ailleurs ne sont pas perdus.'),
  peopleExposed: term('personnes exposées', 'Les personnes dont les dossiers ont été lus ou emportés. Cela n’est jamais converti en soins.'),
  advisory: term('avis', 'Un avertissement qu’un fabricant ou une autorité publie sur une faille d’un produit.'),
  match: term('correspondance', 'Un avis qui concerne quelque chose dans cet hôpital : sûrement, si produit et version concordent ; sinon quelqu’un doit vérifier.'),
  alert: term('alerte', 'Une faille d’un de vos produits, et ce qu’il faut faire : une seule décision, quel que soit le nombre d’auteurs qui en parlent. L’alerte d’un capteur dit ce qu’il a remarqué.'),
  incident: term('incident', 'Ce qui est arrivé et qu’il faut traiter et consigner.'),
  logEntry: term('ligne du journal', 'Une ligne de ce qui a été fait et quand. Elle ne peut pas être changée sans que cela se voie.'),
  clock: term('délai', 'Un délai légal qui court dès qu’un incident est connu.'),
  declaration: term('déclaration', 'Ce qu’il faut dire à une autorité. Rien n’est envoyé sans le oui d’une personne.'),
  playbook: term('fiche réflexe', 'Qui fait quoi, dans quel ordre, quand il arrive quelque chose.'),
  exercise: term('exercice', 'Une crise jouée, sans personne en danger.'),
  inject: term('événement injecté', 'Une nouvelle donnée à un moment aux joueurs d’un exercice.'),
  finding: term('constat', 'Ce qu’on a appris et qui devrait être mieux, par un exercice, un incident ou un contrôle.'),
  action: term('action', 'Ce que quelqu’un s’est engagé à faire à la suite d’un constat, et jusqu’à quand.'),
});

function term(name: string, means: string) {
  return { name, means };
}
