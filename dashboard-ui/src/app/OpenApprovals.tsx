import { useQuery } from '@tanstack/react-query';
import { approvalsQuery } from '../api/control';
import { Mark } from '../ui/Mark';

/** How many questions wait for an answer, beside the place where they are answered. */
export function OpenApprovals() {
  const approvals = useQuery(approvalsQuery());
  const open = approvals.data?.open ?? 0;
  return (
    open > 0 && (
      <span style={{ marginLeft: 'auto' }}>
        <Mark tone="warn">
          {open}
          <span className="visually-hidden"> open</span>
        </Mark>
      </span>
    )
  );
}
