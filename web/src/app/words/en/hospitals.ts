import type { Speech } from '../speech';

/** The list of hospitals, and a new one. */
export const hospitals = (say: Speech) => ({
  hospitals: {
    name: 'Hospitals',
    title: 'Hospitals',
    one: 'Hospital',
    rooms: 'Rooms of the hospital',
    lead: 'Each is described by a',
    none: 'No hospital is described yet',
    noneMeans: 'Answer fourteen to seventeen questions and you have a plausible one, ready to be attacked.',
    noneForAdministrators: 'Your roles do not include describing hospitals: invite somebody who may, or give yourself a role that does.',
    noneForReaders: 'Somebody in your organisation describes one first; then you find it here.',
    create: 'Describe a hospital',
    demo: 'Demo',
    open: 'Open',
    size: (assets: number, services: number) => `${say.count(assets, 'machine and device', 'machines and devices')}, ${say.count(services, 'service', 'services')}`,
    changed: (version: number, by: string) => `Version ${say.number(version)},${by === '' ? '' : ` by ${by},`}`,
  },
  newHospital: {
    title: 'Describe a hospital',
    lead: 'Your answers give a plausible hospital, with machines, networks and services, marked as assumed wherever nobody said better. It is called a',
    sort: 'What sort is it?',
    otherSort: 'Choose another sort',
    questions: (count: number) => say.count(count, 'question', 'questions'),
    defaults: 'Each answer is filled in with the usual one. Change what you know; what you leave keeps that usual value, and is marked as assumed.',
    yes: 'Yes',
    no: 'No',
    send: 'Make the hospital',
  },
});
