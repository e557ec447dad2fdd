import type { organisations as english } from '../en/organisations';

/** Les organisations qui se partagent ce Salvus. */
export const organisations = (): ReturnType<typeof english> => ({
  name: 'Organisations',
  here: 'Vous êtes ici',
  go: 'Y aller',
  goTo: (name) => `Y aller : ${name}`,
  choose: 'Organisation',
  join: 'Pour entrer dans une autre organisation, demandez à l’un de ses administrateurs une invitation à votre adresse, suivez son lien et donnez le mot de passe que vous avez ici.',
  add: 'Ajouter une organisation',
  addMeans: 'Elle partage ce Salvus et rien d’autre : aucune ne voit ce qui est à l’autre. Vous en devenez le premier administrateur et pouvez ensuite inviter ses membres.',
  added: (name) => `${name} est ajoutée. Vous la trouvez ci-dessus.`,
  send: 'L’ajouter',
});
