import type { ReactNode } from 'react';
import { Link } from 'react-router';
import logo from '../salvus.svg';
import { useWords } from '../words/language';
import { LanguageButton, SchemeButton } from './tools';

/** What surrounds the rooms before one is inside. */
export function Entry({ wide, children }: { wide?: boolean; children: ReactNode }) {
  const { words } = useWords();
  return (
    <>
      <a className="skip" href="#main">{words.shell.skip}</a>
      <header className="shell-head">
        <Link to="/" className="shell-brand"><img src={logo} alt="" />Salvus</Link>
        <div className="shell-tools">
          <LanguageButton />
          <SchemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'lone wide' : 'lone'}>{children}</main>
    </>
  );
}
