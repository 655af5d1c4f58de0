/** The first lines of a file, cut into cells: only for the eye, the gateway reads the file itself. */
export interface Preview {
  header: string[];
  rows: string[][];
}

const ROWS = 5;
const COLUMNS = 12;

/** What is read of a file to show its beginning. */
export const PREVIEW_BYTES = 64 * 1024;

/** Cuts the beginning of a CSV into cells; the separator is the most frequent one of its first line. */
export function previewOf(text: string): Preview {
  const clean = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(clean.slice(0, clean.search(/[\r\n]|$/)));
  const records = cut(clean, separator, ROWS + 1).map((record) => record.slice(0, COLUMNS));
  return { header: records[0] ?? [], rows: records.slice(1) };
}

function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function cut(text: string, separator: string, most: number): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length && records.length < most; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') {
        cell += char;
      } else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else {
        quoted = false;
      }
    } else if (char === '"' && cell === '') {
      quoted = true;
    } else if (char === separator) {
      record.push(cell);
      cell = '';
    } else if (char === '\n') {
      records.push([...record, cell]);
      record = [];
      cell = '';
    } else if (char !== '\r') {
      cell += char;
    }
  }
  if (records.length < most && (record.length > 0 || cell !== '')) {
    records.push([...record, cell]);
  }
  return records;
}
