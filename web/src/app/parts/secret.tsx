import { Button, Code, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language';

/** Something that is shown once and has to be taken along: a link, a token, codes. */
export function Secret({ text, print }: { text: string; print?: boolean }) {
  const { words } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return (
    <>
      <Code block className="secret" tabIndex={0}>{text}</Code>
      <Group mt="xs">
        <Button variant="default" onClick={copy}>{words.factor.copy}</Button>
        {print && <Button variant="default" onClick={() => window.print()}>{words.factor.print}</Button>}
        <span role="status">{copied && words.factor.copied}</span>
      </Group>
    </>
  );
}
