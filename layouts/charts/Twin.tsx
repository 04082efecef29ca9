import type { ComponentChildren } from 'preact';

/** The figures of a drawing as text: for those who cannot see it, and for those who want to know exactly. */
export function Twin({ children, label = 'In figures' }: { children: ComponentChildren; label?: string }) {
  return (
    <details class="twin">
      <summary>{label}</summary>
      {children}
    </details>
  );
}
