import { useMay } from '../shell/door';
import { useWords } from '../words/language';
import { Empty } from './notices';

/** Where no hospital is described yet: what to do next, for those who may describe one, invite those who may, or wait for them. */
export function NoHospital() {
  const { words } = useWords();
  const writes = useMay('write-twin');
  const invites = useMay('manage-people');
  if (writes) {
    return <Empty title={words.hospitals.none} to="/hospitals/new" action={words.hospitals.create}>{words.hospitals.noneMeans}</Empty>;
  }
  return invites
    ? <Empty title={words.hospitals.none} to="/people" action={words.people.title}>{words.hospitals.noneForAdministrators}</Empty>
    : <Empty title={words.hospitals.none}>{words.hospitals.noneForReaders}</Empty>;
}

/** Where nothing was played yet: what to do next, for those who may and for those who wait for others. */
export function NothingPlayed() {
  const { words } = useWords();
  return useMay('simulate')
    ? <Empty title={words.simulations.none} to="/simulate" action={words.simulate.choose}>{words.simulations.noneMeans}</Empty>
    : <Empty title={words.simulations.none}>{words.simulations.noneForReaders}</Empty>;
}
