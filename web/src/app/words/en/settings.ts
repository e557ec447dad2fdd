/** The settings. */
export const settings = () => ({
  name: 'Settings',
  general: 'General',
  rooms: 'Rooms of the settings',
  title: 'Settings',
  language: 'Language',
  scheme: 'Colours',
  kept: 'Both are kept in this browser only.',
  person: 'You',
  saved: 'Saved.',
  words: 'The words we use',
  wordsMean: 'Choose a word to see what it means here.',
});
