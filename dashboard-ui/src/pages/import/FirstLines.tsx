import styles from './Import.module.css';
import type { Preview } from './preview';

const size = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });

/** The first lines of a file as they are. */
export function FirstLines({ file, preview }: { file: File; preview: Preview }) {
  return (
    // Scrolls sideways, and so must be reachable by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.preview} tabIndex={0} role="group" aria-label="The first lines of the file">
      <table>
        <caption>
          {file.name}, {size.format(Math.ceil(file.size / 1024))} kB: the first lines
        </caption>
        <thead>
          <tr>
            {preview.header.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
