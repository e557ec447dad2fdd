import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { segment } from '../api/queries';
import { useMay } from '../shell/door';

/** The name of a hospital, which leads there those who may see it. */
export function HospitalLink({ id, name, room = '' }: { id: string; name: string; room?: string }) {
  return useMay('read-twin') ? <Anchor component={Link} underline="always" to={`/hospitals/${segment(id)}${room}`}>{name}</Anchor> : <>{name}</>;
}
