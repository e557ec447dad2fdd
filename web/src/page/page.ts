import { mountReplay, type Replay, type ReplayData, type ReplayTexts } from '../replay';
import { canOpen, open, type Sealed } from './annex';

interface Stage {
  readonly data: ReplayData;
  readonly texts: ReplayTexts;
}

const replays: Replay[] = [];

function block<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text == null ? undefined : (JSON.parse(text) as T);
}

/** Every element with `data-replay` shows the replay whose data stand in the block of that id. */
function mount(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('[data-replay]').forEach((element) => {
    const stage = block<Stage>(element.dataset['replay'] ?? '');
    if (stage !== undefined) {
      replays.push(mountReplay(element, stage.data, stage.texts));
    }
  });
}

function themes(): void {
  document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]').forEach((button) => {
    const root = document.documentElement;
    const dark = (): boolean =>
      (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    const tell = (): void => button.setAttribute('aria-pressed', String(dark()));
    tell();
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset['theme'] = dark() ? 'light' : 'dark';
      tell();
    });
  });
}

/** On paper every table is open, and the map shows the worst moment. */
function printing(): void {
  let times: number[] = [];
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    times = replays.map((replay) => replay.time);
    replays.forEach((replay) => {
      replay.pause();
      replay.seek(replay.worst());
    });
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    opened.forEach((details) => (details.open = true));
  });
  addEventListener('afterprint', () => {
    replays.forEach((replay, i) => replay.seek(times[i] ?? 0));
    opened.forEach((details) => (details.open = false));
  });
  document.querySelectorAll<HTMLButtonElement>('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });
}

function annex(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-annex]');
  const sealed = block<Sealed>('annex-sealed');
  if (form === null || sealed === undefined) {
    return;
  }
  const input = form.querySelector('input')!;
  const answer = form.querySelector<HTMLElement>('[role=status]')!;
  if (!canOpen()) {
    answer.textContent = form.dataset['unavailable'] ?? '';
    return;
  }
  form.querySelector('button')!.disabled = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer.textContent = form.dataset['busy'] ?? '';
    open(sealed, input.value).then(
      (html) => {
        const part = document.getElementById('annex-open')!;
        part.innerHTML = html;
        form.hidden = true;
        mount(part);
        part.focus();
      },
      () => {
        answer.textContent = form.dataset['wrong'] ?? '';
        input.select();
      },
    );
  });
}

themes();
mount(document);
printing();
annex();
