import type { Copy } from '../../api/types';
import { words } from '../../format/numbers';
import { Section } from './Section';
import styles from './Trace.module.css';

export function CopySection({ copy, running }: { copy: Copy | null; running: boolean }) {
  return (
    <Section title="Copy" provenance={copy?.provenance} running={running} absent="No ads written">
      {copy?.skippedBecause != null && <p className={styles.waiting}>{copy.skippedBecause}</p>}
      <div className={styles.variants}>
        {copy?.variants.map((variant) => (
          <article key={variant.variantId} className={styles.variant}>
            <h3>
              {words(variant.angle)} <span className="dim small">{words(variant.format)}</span>
            </h3>
            {variant.primaryText !== null && <Texts title="Primary text" texts={[variant.primaryText]} />}
            <Texts title="Headlines" texts={variant.headlines} />
            <Texts title="Descriptions" texts={variant.descriptions} />
          </article>
        ))}
      </div>
    </Section>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    texts.length > 0 && (
      <>
        <h4>{title}</h4>
        <ul>
          {texts.map((text) => (
            <li key={text}>
              <span>{text}</span>
              <span className="dim small number" title="Characters">
                {lengthOf(text)}
              </span>
            </li>
          ))}
        </ul>
      </>
    )
  );
}

const graphemes = new Intl.Segmenter();

/** What people count as characters. */
function lengthOf(text: string): number {
  return Array.from(graphemes.segment(text)).length;
}
