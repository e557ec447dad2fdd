import { Title } from '@mantine/core';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** Address of the page shown last; undefined before the first one, whose focus is the browser's business. */
let shown: string | undefined;

/** How many alerts were raised that nobody has looked at here: it stands before the name of the page, where it is seen from another window. */
export const News = createContext(0);

/**
 * The head of a room. After going from one room to another the focus is on it, so that keyboard and screen reader begin
 * where the eyes do.
 */
export function PageTitle({ name, children }: { name: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const news = useContext(News);
  useEffect(() => {
    document.title = `${news > 0 ? `(${news}) ` : ''}${name} – Salvus`;
  }, [name, news]);
  useEffect(() => {
    if (shown !== undefined && shown !== pathname) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    shown = pathname;
  }, [pathname]);
  return (
    <Title order={1} ref={heading} tabIndex={-1} size="h2" mb="xs">
      {children ?? name}
    </Title>
  );
}
