import '@mantine/core/styles.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { firstLanguage } from './words/language';

void firstLanguage().then((spoken) => createRoot(document.getElementById('root')!).render(<App first={spoken} />));
