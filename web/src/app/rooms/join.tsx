import { Button, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import { RequestError } from '../api/client';
import type { JoinAddress, Joined, Joining, JoinShown } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { LinkOver } from '../parts/link-over';
import { ErrorNotice, Loading } from '../parts/notices';
import { Secret } from '../parts/secret';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const KINDS = ['practice', 'laboratory', 'nursing-home', 'hospital'] as const;

/** Somebody follows a link by which practices join a centre. */
export default function Join() {
  const { words } = useWords();
  const { token = '' } = useParams();
  const proof = new URLSearchParams(useLocation().hash.slice(1)).get('proof');
  const shown = useQuery(queries.join(token));
  const proved = useQuery({ ...queries.joinProof(token, proof ?? ''), enabled: proof !== null });
  const error = shown.error ?? proved.error;
  const proofOver = error instanceof RequestError && error.kind === 'proof-over';
  return (
    <Entry>
      <PageTitle name={shown.data ? words.following.join.title(shown.data.centre) : words.following.join.name} />
      {error && (proofOver ? (
        <>
          <ErrorNotice error={error} />
          <Button component={Link} mt="sm" to={`/join/${segment(token)}`}>{words.following.join.another}</Button>
        </>
      ) : <LinkOver error={error} retry={() => void (shown.error ? shown : proved).refetch()} />)}
      {(shown.isPending || proved.isLoading) && <Loading />}
      {shown.data && (proof === null || proved.data) && (shown.data.letterFirst && !proved.data
        ? <Prove token={token} shown={shown.data} />
        : <Begin token={token} proof={proof} email={proved.data?.email ?? null} shown={shown.data} />)}
    </Entry>
  );
}

function Lead({ shown }: { shown: JoinShown }) {
  const { words, say } = useWords();
  return (
    <>
      <Text>{words.following.join.lead(shown.title)}</Text>
      <Text c="dimmed" className="sentence">{words.people.until(say.moment(shown.endsAt))}</Text>
    </>
  );
}

/** First a letter shows that the address is theirs. */
function Prove({ token, shown }: { token: string; shown: JoinShown }) {
  const { words } = useWords();
  const w = words.following.join;
  const [email, setEmail] = useState('');
  const write = useChange<JoinAddress, void>((body) => ({ method: 'POST', path: `/joins/${segment(token)}/letters`, body }), []);
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ email });
      }}
    >
      <Stack>
        <Lead shown={shown} />
        <TextInput label={words.signIn.email} description={w.letterMeans} type="email" required autoComplete="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        {write.error && <ErrorNotice error={write.error} />}
        <Button type="submit" size="md" loading={write.isPending}>{w.letter}</Button>
        <div role="status">{write.isSuccess && <Text>{w.letterSent}</Text>}</div>
      </Stack>
    </form>
  );
}

function Begin({ token, proof, email, shown }: { token: string; proof: string | null; email: string | null; shown: JoinShown }) {
  const { words } = useWords();
  const w = words.following.join;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [draft, change, forget] = useDraft('join', { organisation: '', kind: 'practice' as Joining['kind'], name: '' });
  const [password, setPassword] = useState('');
  const goOn = async () => {
    await queryClient.resetQueries({ queryKey: queries.me().queryKey });
    void navigate('/sign-in?next=/practice');
  };
  const join = useChange<Joining, Joined>((body) => ({ method: 'POST', path: `/joins/${segment(token)}`, body }), [], () => {
    forget();
    return email === null ? undefined : goOn();
  });
  if (join.data && email === null) {
    return (
      <section className="card" role="status">
        <Stack>
          <Text>{w.signsInBy}</Text>
          <Secret text={join.data.signsInBy} />
          <Button size="md" onClick={() => void goOn()}>{w.keptIt}</Button>
        </Stack>
      </section>
    );
  }
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate({ ...draft, proof, password });
      }}
    >
      <Stack>
        <Lead shown={shown} />
        <Text>{email === null ? w.noLetters : w.proved(email)}</Text>
        <TextInput label={w.organisation} required maxLength={200} autoComplete="organization" value={draft.organisation} onChange={(event) => change({ organisation: event.currentTarget.value })} />
        <NativeSelect
          label={words.setup.kind} value={draft.kind} onChange={(event) => change({ kind: event.currentTarget.value as Joining['kind'] })}
          data={KINDS.map((kind) => ({ value: kind, label: words.setup.kinds[kind] }))}
        />
        <TextInput label={w.person} required maxLength={200} autoComplete="name" value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
        <PasswordInput
          label={w.password} description={email === null ? w.passwordNew : w.passwordHelp} required autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
          value={password} onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Text size="sm">{w.then}</Text>
        {join.error && <ErrorNotice error={join.error} />}
        <Button type="submit" size="md" loading={join.isPending}>{w.send}</Button>
      </Stack>
    </form>
  );
}
