/** Where a reader asks for the whole archive on the device; a script shows the button where the browser can do it. */
export function KeepWhole() {
  return (
    <div class="keep" data-keep>
      <p data-keep-words>
        From a web host, what you have opened stays readable without a network, in browsers that allow it. A
        copy in a folder is readable whole.
      </p>
      <p class="keep-act">
        <button type="button" data-keep-start hidden>
          Keep the whole archive on this device
        </button>
        <button type="button" data-keep-forget hidden>
          Remove it from this device
        </button>
      </p>
      <progress data-keep-progress aria-label="Files kept" hidden />
      <p class="quiet" role="status" data-keep-status />
    </div>
  );
}
