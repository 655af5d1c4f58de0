import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const font =
  "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Sizes and colours of the components; those of our own markup stand in base.css. */
export const theme = createTheme({
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '600' },
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 6,
  primaryColor: 'ink',
  // White on these passes 4.5 : 1, which Mantine's own default shades do not.
  primaryShade: { light: 7, dark: 7 },
  colors: {
    ink: [
      '#eef2ff',
      '#dde5fd',
      '#b9c8f9',
      '#93aaf5',
      '#738ff1',
      '#5f7eee',
      '#4a6be4',
      '#2f5bd7',
      '#274db8',
      '#1c3c94',
    ],
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    SegmentedControl: {
      defaultProps: { size: 'xs' },
      styles: { label: { paddingInline: '0.625rem', fontWeight: 500 } },
    },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

/** The components take their surfaces and texts from the same variables as our own markup. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--aw-surface)',
    '--mantine-color-text': 'var(--aw-text)',
    '--mantine-color-dimmed': 'var(--aw-dim)',
    '--mantine-color-default-border': 'var(--aw-line-strong)',
    '--mantine-color-placeholder': 'var(--aw-dim)',
    '--mantine-color-error': 'var(--aw-bad)',
  };
  return { variables: {}, light: shared, dark: { ...shared, '--mantine-color-default': 'var(--aw-raised)' } };
};
