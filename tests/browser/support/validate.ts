/**
 * What html-validate finds wrong with a page.
 */
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const loader = new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How tags are written, not what they mean: the renderer decides.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    // Headlines are as long as their newspapers made them.
    'long-title': 'off',
    'text-content': 'off',
  },
});

const validator = new HtmlValidate(loader);

/** Faults of a page, one sentence each. */
export async function markupFaults(path: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html, path);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
