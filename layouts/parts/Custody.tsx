import type { CustodyStep } from '../../src/site/view.ts';
import { Link } from './context.tsx';

/** Whose hands the text passed through, first to last: agency → outlet → mirror → this archive. */
export function CustodyLine({ steps }: { steps: readonly CustodyStep[] }) {
  return (
    <p class="custody">
      <span class="unseen">Passed from </span>
      {steps.length === 0 && <span>outlet unknown</span>}
      {steps.map((step) => (
        <span key={step.role} class="custody-step">
          <Link to={step.outlet.path}>{step.outlet.name}</Link> <span class="custody-role">{step.role}</span>
        </span>
      ))}
      <span class="custody-step">this archive</span>
    </p>
  );
}
