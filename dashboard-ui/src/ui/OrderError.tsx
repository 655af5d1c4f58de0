import { GatewayError } from '../api/client';
import styles from './OrderDialog.module.css';

/** Why an order was not taken, and what to do. */
export function OrderError({ error }: { error: Error }) {
  return (
    <p role="alert" className={styles.error}>
      {error.message} {error instanceof GatewayError ? error.problem.hint : ''}
    </p>
  );
}
