import type { Speech } from '../speech';

/** What frames every page, and what is said when one cannot be shown. */
export const shell = (say: Speech) => ({
  shell: {
    skip: 'Go to the content',
    menu: 'Menu',
    rooms: 'Rooms',
    signOut: 'Sign out',
    schemeIs: (scheme: string) => `Colours: ${scheme}`,
    guest: 'You are a guest in a hospital that does not exist. Nothing you do here is kept for long, and nobody else sees it.',
    leaveGuest: 'Set up your own organisation',
  },
  scheme: { auto: 'as the device', light: 'light', dark: 'dark' },
  notice: {
    loading: 'One moment…',
    broken: 'This page could not be shown.',
    unreachable: 'Salvus does not answer.',
    refused: (status: number) => `Salvus answered with error ${status}.`,
    safe: {
      'nothing-lost': 'Nothing was changed and nothing is lost.',
      'not-changed': 'Nothing was changed. What you entered is still here.',
      unknown: 'We cannot tell whether it was done. Trying again is safe: it is done once at most.',
    },
    pair: (what: string, text: string) => `${what}: ${text}`,
    line: (line: number) => `Line ${say.number(line)}:`,
    away: 'Salvus has not answered for a while. What you typed stays here, and what it was working on is not lost. As soon as it answers again, this page goes on by itself.',
    cancel: 'Cancel',
    retry: 'Try again',
    reload: 'Load the page again',
  },
  nowhere: { title: 'There is nothing here', means: 'The address may be mistyped, or what it led to was deleted.', home: 'Go to the start' },
});
