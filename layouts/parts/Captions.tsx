import type { Caption } from '../../src/types.ts';

interface CaptionsProps {
  readonly captions: readonly Caption[];
  readonly lang: string | undefined;
  readonly dir: 'rtl' | undefined;
}

/** The captions of an article, gathered below its text: they tell what stood there, and the pictures are not held. */
export function Captions({ captions, lang, dir }: CaptionsProps) {
  if (captions.length === 0) return null;
  return (
    <section class="captions" aria-labelledby="captions">
      <h2 id="captions">
        {captions.length === 1 ? 'Caption' : 'Captions'}{' '}
        <span class="quiet">of pictures that are not held</span>
      </h2>
      <ol>
        {captions.map((caption) => (
          <li key={caption.text}>
            <span lang={lang} dir={dir}>
              {caption.text}
            </span>{' '}
            {caption.credit !== null && <span class="credit">{caption.credit}</span>}
            {caption.rights !== null && <span class="quiet"> {caption.rights}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
