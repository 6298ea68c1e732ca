const FAR =
  'M0 742H452V900H0zM0 722H470V736H0zM168 676h52v46h-52zM158 662h72v14h-72zM180 646h28v16h-28zM-20 676h52v46h-52zM-30 662h72v14h-72z';
const NEAR =
  'M600 96H590V140H578V150H582V190H564V200H568V246H546V258H552V308H526V322H532V332H538V392H502V408H508V420H514V560H506V570H514V668H500V684H486V702H470V724H452V900H600z';
const LIT = 'M592 96V900H600V96z';

/** Courses of brick, as lines from a left edge to the gap. */
const COURSES = [
  ...[348.5, 364.5, 380.5].map((y) => `M538 ${y}H600`),
  ...Array.from({ length: 15 }, (_, row) => `M514 ${436.5 + 16 * row}H600`),
  ...Array.from({ length: 10 }, (_, row) => `M452 ${740.5 + 16 * row}H600`),
].join('');

/** A candi bentar: a gate split in two halves that stand apart. Drawn only; it says nothing. */
export function DoorScene() {
  return (
    <div className="door__scene" aria-hidden="true">
      <svg aria-hidden="true" className="door__half" viewBox="0 0 600 900" preserveAspectRatio="xMaxYMax slice">
        <Half />
      </svg>
      <svg
        aria-hidden="true"
        className="door__half door__half--right"
        viewBox="0 0 600 900"
        preserveAspectRatio="xMinYMax slice"
      >
        <g transform="matrix(-1 0 0 1 600 0)">
          <Half />
        </g>
      </svg>
    </div>
  );
}

function Half() {
  return (
    <>
      <path className="door__far" d={FAR} />
      <path className="door__near" d={NEAR} />
      <path className="door__course" d={COURSES} />
      <path className="door__lit" d={LIT} />
    </>
  );
}
