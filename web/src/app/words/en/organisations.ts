/** Organisations that share this Salvus. */
export const organisations = () => ({
  name: 'Organisations',
  here: 'You are here',
  go: 'Go there',
  goTo: (name: string) => `Go there: ${name}`,
  choose: 'Organisation',
  join: 'To come into another organisation, ask one of its administrators for an invitation to your e-mail address, follow its link, and give the password you have here.',
  add: 'Add an organisation',
  addMeans: 'It shares this Salvus and nothing else: neither sees what belongs to the other. You become its first administrator and can then invite its people.',
  added: (name: string) => `${name} is added. You find it above.`,
  send: 'Add it',
});
