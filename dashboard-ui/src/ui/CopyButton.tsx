import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Glyph } from './icons';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const clipboard = useClipboard({ timeout: 1500 });
  return (
    <Button
      variant="default"
      leftSection={<Glyph name={clipboard.copied ? 'check' : 'link'} size={14} />}
      onClick={() => {
        clipboard.copy(text);
      }}
    >
      <span aria-live="polite">{clipboard.copied ? 'Copied' : label}</span>
    </Button>
  );
}
