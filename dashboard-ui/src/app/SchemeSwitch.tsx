import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Glyph } from '../ui/icons';

/** Dark or light; until it is used, the system's choice holds. */
export function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const label = dark ? 'Light theme' : 'Dark theme';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => {
        setColorScheme(dark ? 'light' : 'dark');
      }}
    >
      <Glyph name={dark ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}
