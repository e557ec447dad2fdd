/** The first page after signing in. */
export const home = () => ({
  name: 'Start',
  readers: 'What was found out',
  readersLead: 'See what attacks would do to care here, and what would help. Nothing here touches a real machine.',
  title: 'What do you want to do?',
  lead: 'Play an attack on a hospital and see what it does to care. Nothing here touches a real machine.',
  attack: 'Play an attack',
  attackMeans: 'Choose what happens, watch it spread, and see how much care is lost.',
  know: 'Know the hospital',
  knowMeans: 'See what stands where and what needs what. The description of a hospital is called a',
  knowOpen: 'Open the hospital',
  measuresMean: 'Say what you could spend: the measures that save most care for it, with how to do each.',
  another: 'Describe another hospital',
  anotherMeans: 'Fourteen to seventeen answers give a plausible hospital of your size; you correct it later.',
  latest: 'Latest simulations',
  all: 'All simulations',
});
