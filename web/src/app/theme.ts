import { createTheme } from '@mantine/core';

/**
 * Shade 8 and automatic contrast keep text on filled controls readable in both schemes (WCAG 1.4.3); links and buttons
 * have the blue of the report page.
 */
export const theme = createTheme({
  primaryColor: 'salvus',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'md',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  headings: { fontWeight: '650', textWrap: 'balance' },
  colors: {
    salvus: ['#e8f4fb', '#d2e7f4', '#a5d1ea', '#7cc4f0', '#4ba7d8', '#2b95cd', '#1785c0', '#0f6fa5', '#0b5c8a', '#084768'],
    // Greys of the dark scheme, of the same blue as its paper.
    dark: ['#e9eef2', '#c3ccd4', '#aab5bf', '#7d8994', '#56626d', '#3d4852', '#2a343d', '#1c242c', '#161d24', '#12171c'],
  },
});
