import { describe, expect, it } from 'vitest';
import { previewOf } from './preview';

describe('previewOf', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons and a mark of the byte order', '\uFEFFa;b\r\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
  ])('cuts %s', (_case, text) => {
    expect(previewOf(text)).toEqual({ header: ['a', 'b'], rows: [['1', '2']] });
  });

  it('keeps separators, quotes and line ends that are quoted', () => {
    expect(previewOf('a,b\n"x, ""y""","1\n2"\n').rows).toEqual([['x, "y"', '1\n2']]);
  });

  it('shows only the beginning', () => {
    expect(previewOf(`a\n${'1\n'.repeat(100)}`).rows).toHaveLength(5);
  });
});
