import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { queries } from '../api/queries';
import { HospitalRoom } from '../parts/hospital-room';
import { Ownership } from '../parts/ownership';

/** What becomes of a hospital: taken along as a file, or deleted. */
export default function OwnershipRoom() {
  const { id = '' } = useParams();
  const twin = useQuery(queries.twin(id));
  return <HospitalRoom id={id}>{twin.data && <Ownership twin={twin.data} />}</HospitalRoom>;
}
