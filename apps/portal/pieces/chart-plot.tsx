import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language } from '../words/language.ts';
import type { ChartPoint } from './chart-point.ts';
import { roundUp } from './round-up.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 170;
const LEFT = 56;
const BELOW = 22;
/** Room that a name below a column needs; where there is less, some names are left out. */
const NAME_WIDTH = 44;

/** Stacked columns over a scale of four lines. Read out it is its title alone: the table has the numbers. */
export function Plot({ title, points }: { readonly title: string; readonly points: readonly ChartPoint[] }) {
  const spoken = useStore(language);
  const [box, width] = useWidth();
  const top = roundUp(Math.max(1, ...points.map(sumOf)));
  const step = (width - LEFT) / Math.max(1, points.length);
  const named = Math.max(1, Math.ceil(NAME_WIDTH / step));
  return (
    <div ref={box}>
      <svg className="chart__plot" width={width} height={HEIGHT + BELOW + 8} role="img" aria-label={title}>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line className="chart__line" x1={LEFT} x2={width} y1={yOf(part)} y2={yOf(part)} />
            <text className="chart__scale" x={LEFT - 8} y={yOf(part) + 4}>
              {formatNumber(top * part, spoken)}
            </text>
          </g>
        ))}
        {points.map((point, at) => (
          <g key={point.name}>
            <Column values={point.values} top={top} x={LEFT + at * step + step * 0.1} width={step * 0.8} />
            {at % named === 0 && (
              <text className="chart__name" x={LEFT + (at + 0.5) * step} y={HEIGHT + BELOW}>
                {point.short ?? point.name}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

interface ColumnProps {
  readonly values: readonly number[];
  readonly top: number;
  readonly x: number;
  readonly width: number;
}

function Column({ values, top, x, width }: ColumnProps) {
  const upTo = values.map((_, at) => values.slice(0, at + 1).reduce((sum, value) => sum + value, 0));
  return upTo.map((sum, at) => (
    <rect
      className={`chart__fill-${at + 1}`}
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a column are told apart by their place alone
      key={at}
      x={x}
      y={yOf(sum / top)}
      width={width}
      height={((values[at] ?? 0) / top) * HEIGHT}
    />
  ));
}

function yOf(part: number): number {
  return 8 + (1 - part) * HEIGHT;
}

function sumOf({ values }: ChartPoint): number {
  return values.reduce((sum, value) => sum + value, 0);
}
